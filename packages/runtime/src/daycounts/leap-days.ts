import type { Day } from '../dates/day.ts';
import { dayNumber, isLeapYear, toYearMonthDay } from '../dates/year-month-day.ts';

/** How many February 29 come after `after` and not after `through`. */
export function leapDaysAfter(after: Day, through: Day): number {
  return leapDaysThrough(through) - leapDaysThrough(after);
}

/** The leap days from year 0 through a day: those of the years before, and its own year's if past. */
function leapDaysThrough(day: Day): number {
  const { year } = toYearMonthDay(day);
  const before = year - 1;
  const ofYearsBefore =
    Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const isPast = isLeapYear(year) && day >= dayNumber(year, 2, 29);
  return ofYearsBefore + (isPast ? 1 : 0);
}

/** The days of a calendar year: 366 or 365. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}
