import type { Day } from '../dates/day.ts';
import { dayNumber } from '../dates/year-month-day.ts';

/**
 * The Friday before Easter Sunday of the Western churches, by the Gregorian computus in the form
 * of Meeus, "Astronomical Algorithms", chapter 8 (the "anonymous" algorithm of 1876). Valid for
 * every year of the Gregorian calendar.
 */
export function goodFriday(year: number): Day {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const daysToSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((goldenNumber + 11 * epact + 22 * daysToSunday) / 451);
  const daysAfterMarch22 = epact + daysToSunday - 7 * exception;
  return dayNumber(year, 3, 22) + daysAfterMarch22 - 2;
}
