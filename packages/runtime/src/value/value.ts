import type { Exact } from '../exact/exact.ts';
import type { TimeOfDay } from '../times/time-of-day.ts';
import type { Symbolic } from '../monotone/symbolic.ts';
import type { Opaque, SymbolicTruth } from '../monotone/symbolic-truth.ts';
import type { Between } from '../solving/between.ts';
import type { Sought } from '../solving/sought.ts';
import type { Duration } from './duration.ts';
import type { Missing } from './missing.ts';
import type { Occurrence, OccurrenceName } from './occurrence.ts';

/**
 * What an expression gives: an exact figure in its type's unit, yes/no, a date (a day's number), a
 * text, party, one-of member or day count (a string), a duration, a time of day, a list, an event that happened
 * or a row of a table, or no value. The name of an occurrence stands only in inputs and questions, where
 * the run puts the occurrence in its place. Of the last five none is ever a result: three stand while
 * `the largest … such that` is shown monotone, two while definitions are `solved together`.
 */
export type Value =
  | Exact
  | boolean
  | number
  | string
  | Duration
  | TimeOfDay
  | readonly Value[]
  | Occurrence
  | OccurrenceName
  | Missing
  | Symbolic
  | SymbolicTruth
  | Opaque
  | Sought
  | Between;
