import type { Code } from '@termsheet/runtime';
import type { IrExpression } from '../ir/expression.ts';

/** The expressions of one kind. */
export type Node<Kind extends IrExpression['kind']> = Extract<IrExpression, { kind: Kind }>;

/** Makes the code of an expression; handed to each chapter for the expressions inside its own. */
export type Make = (expression: IrExpression) => Code;
