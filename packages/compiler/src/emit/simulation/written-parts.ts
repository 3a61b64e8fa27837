import type { IrExpression } from '../../ir/expression.ts';
import type { Shared } from './writer.ts';

/** The functions of a module, and all that they rest on. */
export interface Parts {
  readonly lines: readonly string[];
  readonly shared: Shared;
  /** The names of the functions by which the engine asks for expressions, where it replays. */
  readonly codes: ReadonlyMap<IrExpression, string>;
  /** The rules that may wait for their day. */
  readonly waiting: readonly number[];
  /** The events upon which something happens, and those that are judged. */
  readonly upon: readonly number[];
  readonly judged: readonly number[];
  /** The rules, and the events, that have functions for given inputs besides. */
  readonly givenRules: ReadonlySet<number>;
  readonly givenUpon: ReadonlySet<number>;
}
