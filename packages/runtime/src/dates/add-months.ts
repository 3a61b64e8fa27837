import type { Day } from './day.ts';
import { requireInteger } from './require-integer.ts';
import { dayNumber, daysInMonth, toYearMonthDay, type YearMonthDay } from './year-month-day.ts';

/**
 * The same day of the month `months` later (earlier when negative), or that month's last day when
 * the month is too short.
 *
 * Count always from the anchor, never from an earlier result: from January 31, one month is
 * February 28 and two months are March 31. Chaining would lose the 31 for good.
 *
 * @throws RangeError when `months` is not a whole number.
 */
export function addMonths(anchor: Day, months: number): Day {
  return monthsFrom(toYearMonthDay(anchor), requireInteger(months, 'Months'));
}

/** The same, where the parts of the anchor are known and the months are a whole number. */
export function monthsFrom(anchor: YearMonthDay, months: number): Day {
  const monthsSinceYear0 = anchor.year * 12 + anchor.month - 1 + months;
  const year = Math.floor(monthsSinceYear0 / 12);
  const month = monthsSinceYear0 - year * 12 + 1;
  return dayNumber(year, month, Math.min(anchor.day, daysInMonth(year, month)));
}

/**
 * The same date `years` later (earlier when negative); February 29 becomes February 28 in a year
 * without one.
 *
 * @throws RangeError when `years` is not a whole number.
 */
export function addYears(anchor: Day, years: number): Day {
  return addMonths(anchor, 12 * requireInteger(years, 'Years'));
}
