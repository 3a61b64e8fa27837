import { add, divide, greater, lesser } from '../arithmetic/quantities.ts';
import { Exact } from '../exact/exact.ts';
import { type Statistic, summarise } from '../series/statistics.ts';
import { mergeMissing, type Missing } from '../value/missing.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';

/** What a statistic comes to over some rows, in a form in which two stretches of rows can be joined. */
export interface Tally {
  /** Why it is not known which rows count; null where it is. */
  readonly open: Missing | null;
  /** How many rows count. */
  readonly count: number;
  /** Their sum, or the greatest or least of them; null where none counts or they are only counted. */
  readonly figure: Value | null;
}

/** The tally of rows of which none counts. */
export const NO_ROWS: Tally = { open: null, count: 0, figure: null };

/** The tally of one stretch of rows and of the one after it. */
export function joinTallies(statistic: Statistic | 'count', left: Tally, right: Tally): Tally {
  if (left === NO_ROWS) return right;
  if (right === NO_ROWS) return left;
  return {
    open:
      left.open === null || right.open === null
        ? (left.open ?? right.open)
        : mergeMissing(left.open, right.open),
    count: left.count + right.count,
    figure:
      left.figure === null || right.figure === null
        ? (left.figure ?? right.figure)
        : joinFigures(statistic, left.figure, right.figure),
  };
}

function joinFigures(statistic: Statistic | 'count', left: Value, right: Value): Value {
  if (statistic === 'highest') return greater(left, right);
  return statistic === 'lowest' ? lesser(left, right) : add(left, right);
}

/** The statistic that a tally comes to. */
export function finishTally(statistic: Statistic | 'count', tally: Tally): Value {
  const { open, count, figure } = tally;
  if (open !== null) return open;
  if (statistic === 'count') return Exact.of(count);
  if (figure === null) return summarise(statistic, []);
  return statistic === 'average' ? divide(figure, Exact.of(count)) : figure;
}

export function isSameTally(left: Tally, right: Tally): boolean {
  return (
    left.count === right.count && isSame(left.open, right.open) && isSame(left.figure, right.figure)
  );
}

function isSame(left: Value | null, right: Value | null): boolean {
  return left === null || right === null ? left === right : isSameValue(left, right);
}
