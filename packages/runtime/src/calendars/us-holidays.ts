import type { Day } from '../dates/day.ts';
import { firstWeekdayOnOrAfter, WEEKDAYS } from '../dates/weekday.ts';
import { dayNumber } from '../dates/year-month-day.ts';

/**
 * The days of the legal public holidays of the United States, 5 U.S.C. 6103(a), before any move
 * away from a weekend. The statute's "third Monday" is the first Monday on or after the 15th, and
 * the last Monday of May the first on or after the 25th.
 */
export const US_HOLIDAYS = {
  newYearsDay: (year: number): Day => dayNumber(year, 1, 1),
  martinLutherKingDay: (year: number): Day => mondayFrom(dayNumber(year, 1, 15)),
  washingtonsBirthday: (year: number): Day => mondayFrom(dayNumber(year, 2, 15)),
  memorialDay: (year: number): Day => mondayFrom(dayNumber(year, 5, 25)),
  juneteenth: (year: number): Day => dayNumber(year, 6, 19),
  independenceDay: (year: number): Day => dayNumber(year, 7, 4),
  laborDay: (year: number): Day => mondayFrom(dayNumber(year, 9, 1)),
  columbusDay: (year: number): Day => mondayFrom(dayNumber(year, 10, 8)),
  veteransDay: (year: number): Day => dayNumber(year, 11, 11),
  thanksgivingDay: (year: number): Day =>
    firstWeekdayOnOrAfter(dayNumber(year, 11, 22), WEEKDAYS.Thursday),
  christmasDay: (year: number): Day => dayNumber(year, 12, 25),
} as const;

function mondayFrom(day: Day): Day {
  return firstWeekdayOnOrAfter(day, WEEKDAYS.Monday);
}
