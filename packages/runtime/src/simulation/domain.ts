import type { Exact } from '../exact/exact.ts';
import type { MissingKind } from '../value/missing.ts';
import type { Value } from '../value/value.ts';

/**
 * A value of direct code. Yes/no is a boolean, a date a day's number, an event its place among those
 * reported, a text a text. A figure is what the numeric mode makes of it, and so is the absence of a value.
 */
export type DirectValue = Value;

/** What the parts of direct code that do not depend on a contract need to know of a numeric mode. */
export interface Domain {
  readonly numeric: 'exact' | 'float64';
  readonly notYet: DirectValue;
  readonly none: DirectValue;
  readonly unknown: DirectValue;
  readonly impossible: DirectValue;
  readonly isAbsent: (value: DirectValue) => boolean;
  /** Why a value is missing; null where it is there. */
  readonly kindOf: (value: DirectValue) => MissingKind | null;
  /** A figure of this mode, or any other value, from the engine's; absences lose their reasons. */
  readonly lower: (value: Value) => DirectValue;
  /** The engine's value of one of this mode. */
  readonly lift: (value: DirectValue) => Value;
  readonly add: (left: DirectValue, right: DirectValue) => DirectValue;
  readonly subtract: (left: DirectValue, right: DirectValue) => DirectValue;
  readonly multiply: (left: DirectValue, right: DirectValue) => DirectValue;
  readonly lesser: (left: DirectValue, right: DirectValue) => DirectValue;
  readonly isSame: (left: DirectValue, right: DirectValue) => boolean;
  /** Whether a write makes a figure greater. */
  readonly isIncrease: (before: DirectValue, after: DirectValue) => boolean;
  /** The sign of a figure; null for what is none. */
  readonly sign: (value: DirectValue) => number | null;
  /** The exact figure of a literal. */
  readonly figure: (value: Exact) => DirectValue;
}
