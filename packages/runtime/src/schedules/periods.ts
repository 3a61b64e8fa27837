import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import { everyDays, everyMonths, type MonthStep, type Recurrence } from './recurrence.ts';
import { scheduleOf } from './schedule.ts';

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
  const { from, until, step, stub } = spec;
  const fromStart = stub === 'short last' || stub === 'long last';
  const dates = stepsFrom(fromStart ? from : until, step);
  const cuts = [...scheduleOf({ dates }).between(from + 1, until - 1)];
  if (stub === 'long first' && !falls(dates, from)) cuts.shift();
  if (stub === 'long last' && !falls(dates, until)) cuts.pop();
  const ends = from < until ? [...cuts, until] : [];
  return ends.map((end, index) => ({ from: ends[index - 1] ?? from, until: end }));
}

/** Dates that are one step apart, of which an anchor is one. */
export function stepsFrom(anchor: Day, step: PeriodStep): Recurrence {
  return 'days' in step ? everyDays({ anchor, ...step }) : everyMonths({ anchor, ...step });
}

function falls(dates: Recurrence, day: Day): boolean {
  return dates.dateAt(dates.indexOnOrBefore(day)) === day;
}
