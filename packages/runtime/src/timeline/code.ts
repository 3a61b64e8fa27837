import type { Program } from '../program/program.ts';
import type { Value } from '../value/value.ts';
import type { Frame } from './frame.ts';

/** An expression as a function of where and when it is read. */
export type Code = (frame: Frame) => Value;

/** A contract whose expressions can be run. */
export type ExecutableProgram = Program<Code>;
