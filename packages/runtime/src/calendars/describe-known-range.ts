import { formatLongDate } from '../dates/long-date.ts';
import { toYearMonthDay } from '../dates/year-month-day.ts';
import type { BusinessCalendar } from './business-calendar.ts';

/**
 * Says over which days a calendar is known, for the reason of an answer it cannot give: "the
 * calendar NYSE is known from 1990 through 2027". Full dates where it does not hold whole years.
 */
export function describeKnownRange(
  calendar: Pick<BusinessCalendar, 'name' | 'first' | 'last'>,
): string {
  const first = toYearMonthDay(calendar.first);
  const last = toYearMonthDay(calendar.last);
  const wholeYears = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  const from = wholeYears ? String(first.year) : formatLongDate(calendar.first);
  const through = wholeYears ? String(last.year) : formatLongDate(calendar.last);
  return `the calendar ${calendar.name} is known from ${from} through ${through}`;
}
