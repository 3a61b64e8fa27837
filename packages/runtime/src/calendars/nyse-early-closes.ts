import type { Day } from '../dates/day.ts';
import { weekdayOf, WEEKDAYS } from '../dates/weekday.ts';
import { dayNumber } from '../dates/year-month-day.ts';
import { type MinuteOfDay, minuteOfDay } from './minute-of-day.ts';
import { US_HOLIDAYS } from './us-holidays.ts';

/** Early closes that no rule gives; the like of them in other years were full days. */
const BY_ANNOUNCEMENT: readonly Day[] = [
  // The Friday after a Thursday's Christmas: not in 2008, 2014 or 2025.
  dayNumber(1997, 12, 26),
  dayNumber(2003, 12, 26),
  // The eve of the year 2000, whose New Year's Day fell on a Saturday.
  dayNumber(1999, 12, 31),
];

/**
 * The days of one year on which the New York Stock Exchange is announced to close early, with the
 * New York time of the close. Some are closed all day, as Christmas Eve is when Christmas falls on
 * a Saturday.
 *
 * By the practice of the exchange's yearly announcements: the Friday after Thanksgiving (from
 * 1992), Christmas Eve, and a day beside Independence Day (from 1995). The close is at 1:00 pm,
 * until 1992 at 2:00 pm. Trading that broke off on the day itself (snow on February 11, 1994,
 * circuit breakers on October 27, 1997) is not a close that anyone could plan by, and not here.
 */
export function nyseEarlyCloses(year: number): ReadonlyMap<Day, MinuteOfDay> {
  const days = [dayNumber(year, 12, 24)];
  if (year >= 1992) days.push(US_HOLIDAYS.thanksgivingDay(year) + 1);
  if (year >= 1995) days.push(besideIndependenceDay(year));
  days.push(...BY_ANNOUNCEMENT.filter((day) => isInYear(day, year)));
  const close = year <= 1992 ? minuteOfDay(14, 0) : minuteOfDay(13, 0);
  return new Map(days.map((day) => [day, close]));
}

/**
 * July 3, which is closed all day where July 4 falls from Saturday to Monday. Until 2012 a
 * Thursday's Independence Day shortened the Friday after it instead.
 */
function besideIndependenceDay(year: number): Day {
  const fourth = US_HOLIDAYS.independenceDay(year);
  const isBridge = weekdayOf(fourth) === WEEKDAYS.Thursday && year < 2013;
  return isBridge ? fourth + 1 : fourth - 1;
}

function isInYear(day: Day, year: number): boolean {
  return day >= dayNumber(year, 1, 1) && day <= dayNumber(year, 12, 31);
}
