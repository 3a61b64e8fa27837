import type { Program } from '../program/program.ts';
import type { Value } from '../value/value.ts';
import type { Frame } from './frame.ts';

/** An expression as a function of where and when it is read. */
export type Code = (frame: Frame) => Value;

/** An unknown that is asked for: its system and definition, and the key or argument it is asked for. */
export interface AskedUnknown {
  readonly system: number;
  readonly index: number;
  readonly input: Value | null;
}

/** The one figure for a definition that includes itself, with the others of its system. */
export type Solver = (frame: Frame, asked: AskedUnknown) => Value;

/** A contract whose expressions can be run. */
export interface ExecutableProgram extends Program<Code> {
  /**
   * What solves its systems, `solveSystem`; a program without systems leaves it out, and need not carry
   * the code of it.
   */
  readonly solver?: Solver;
}
