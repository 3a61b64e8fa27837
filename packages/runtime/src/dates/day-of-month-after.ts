import type { Day } from './day.ts';
import { dayNumber, daysInMonth, toYearMonthDay } from './year-month-day.ts';

/**
 * "Day 5 of the month after D": the `dayOfMonth`-th of the calendar month that follows the month
 * of `day`, or that month's last day when it is shorter.
 *
 * @throws RangeError when `dayOfMonth` is not a whole number from 1 to 31.
 */
export function dayOfMonthAfter(dayOfMonth: number, day: Day): Day {
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 31) {
    throw new RangeError(`A day of a month is a whole number from 1 to 31, not ${dayOfMonth}.`);
  }
  const from = toYearMonthDay(day);
  const year = from.month === 12 ? from.year + 1 : from.year;
  const month = from.month === 12 ? 1 : from.month + 1;
  return dayNumber(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
}
