import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import { everyDays, everyMonths, type MonthStep, type Recurrence } from './recurrence.ts';
import type { NumberedDates } from './schedule.ts';
import { MAX_DATES, ScheduleTooLong } from './schedule-too-long.ts';

/**
 * Where a span is not a whole number of steps, which period takes up the difference: the first,
 * with the steps counted back from the end, or the last, with the steps counted from the start.
 * `short`: it is a period of its own; `long`: it is joined to the regular period beside it.
 */
export type Stub = 'short first' | 'long first' | 'short last' | 'long last';

/** The length of regular periods. */
export type PeriodStep = Omit<MonthStep, 'anchor'> | { readonly days: number };

/** How a span is cut into periods. */
export interface PeriodSpec extends DaySpan {
  readonly step: PeriodStep;
  readonly stub: Stub;
}

/**
 * The periods of a span, in order and without gaps, each from its first day until the next one's.
 * Their ends are not moved to business days; where a contract moves them too, see `adjustDay`.
 *
 * @throws ScheduleTooLong where they are more than 20,000; RangeError where the step is no length
 * (see `everyMonths`, `everyDays`).
 */
export function periodsOf(spec: PeriodSpec): readonly DaySpan[] {
  const { source, last } = cutsOf(spec);
  if (last > MAX_DATES) throw new ScheduleTooLong();
  return Array.from({ length: last }, (_, index) => ({
    from: source.dateAt(index),
    until: source.dateAt(index + 1),
  }));
}

/**
 * The days on which the periods of a span begin and end: its first day, its last, and the steps
 * between them. None is listed, so that a span may have any number; one without days has its first.
 *
 * @throws RangeError where the step is no length (see `everyMonths`, `everyDays`).
 */
export function cutsOf({ from, until, step, stub }: PeriodSpec): NumberedDates {
  const fromStart = stub === 'short last' || stub === 'long last';
  const dates = stepsFrom(fromStart ? from : until, step);
  let first = dates.indexOnOrBefore(from) + 1;
  let last = dates.indexOnOrBefore(until - 1);
  if (stub === 'long first' && !falls(dates, from)) first += 1;
  if (stub === 'long last' && !falls(dates, until)) last -= 1;
  const between = Math.max(last - first + 1, 0);
  const end = from < until ? between + 1 : 0;
  function dateAt(index: number): Day {
    if (index <= 0) return from;
    return index >= end ? until : dates.dateAt(first + index - 1);
  }
  function indexOnOrBefore(day: Day): number {
    if (day < from) return -1;
    if (day >= until) return end;
    return Math.min(Math.max(dates.indexOnOrBefore(day) - first + 1, 0), between);
  }
  return { source: { dateAt, indexOnOrBefore }, first: 0, last: end };
}

/** Dates that are one step apart, of which an anchor is one. */
export function stepsFrom(anchor: Day, step: PeriodStep): Recurrence {
  return 'days' in step ? everyDays({ anchor, ...step }) : everyMonths({ anchor, ...step });
}

function falls(dates: Recurrence, day: Day): boolean {
  return dates.dateAt(dates.indexOnOrBefore(day)) === day;
}
