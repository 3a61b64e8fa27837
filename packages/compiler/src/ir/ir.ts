import type { Program } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';

/** The intermediate representation: a program whose code is a tree that every emitter can read. */
export type Ir = Program<IrExpression>;
