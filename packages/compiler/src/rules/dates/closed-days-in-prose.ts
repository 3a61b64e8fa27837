import { type Day, weekdayCalendar } from '@termsheet/runtime';
import { hasBusinessDayConvention } from '../../prose/business-day-convention.ts';
import { readDueDates, readDueSchedules } from '../../prose/due-dates.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Prose } from '../../prose/read-prose.ts';
import type { SettledContext } from '../rule-context.ts';
import { businessCalendarOf, type WorkingDays } from './business-calendar-of.ts';
import type { ClosedDue } from './closed-due-dates.ts';
import { closureOf } from './closure-of.ts';

/** Where the days of business depend on what is supplied, weekends are closed for certain. */
const MONDAYS_TO_FRIDAYS: WorkingDays = { name: 'weekday', calendar: weekdayCalendar('Weekdays') };

/** Words of a contract by which something is due on closed days. */
export interface ClosedInProse {
  readonly passage: Passage;
  readonly open: WorkingDays;
  /** The closed ones, and how many the words name in all. */
  readonly days: readonly Day[];
  readonly among: number;
}

/** The words by which something is due on closed days; none where the contract puts such days off. */
export function* closedDaysInProse(
  { flow }: Prose,
  { checked: { bound } }: SettledContext,
): Iterable<ClosedInProse> {
  if (hasBusinessDayConvention(flow)) return;
  const open = businessCalendarOf(bound, bound.contract) ?? MONDAYS_TO_FRIDAYS;
  const closedAmong = (days: readonly Day[], passage: Passage): ClosedInProse[] => {
    const closed = days.filter((day) => closureOf(open, day) !== null);
    return closed.length === 0 ? [] : [{ passage, open, days: closed, among: days.length }];
  };
  for (const { passage, days } of readDueSchedules(flow)) yield* closedAmong(days, passage);
  const seen = new Set<Day>();
  for (const { passage, day } of readDueDates(flow)) {
    if (seen.has(day)) continue;
    seen.add(day);
    yield* closedAmong([day], passage);
  }
}

/** Whether something that is due by the file is due on all of these days: then the words say the same. */
export function isToldBy({ days }: ClosedInProse, told: readonly ClosedDue[]): boolean {
  return told.some((due) => days.every((day) => due.days.has(day)));
}
