import type { Day } from './day.ts';

/** A date by its parts: `month` 1 (January) to 12, `day` 1 to 31. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first full year of the Gregorian calendar; earlier dates in prose are Julian or ambiguous. */
export const FIRST_YEAR = 1583;

/** The last year that ISO 8601 writes in four digits. */
export const LAST_YEAR = 9999;

/** Days from 0000-03-01, where the arithmetic below starts its years, to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;

/** Days in the 400 years after which the Gregorian calendar repeats. */
const DAYS_PER_ERA = 146_097;

/**
 * The day with these parts, which must be a real date: the parts are not checked.
 *
 * Years are counted from March, so that the leap day is the last of its year and needs no case
 * of its own (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
 */
export function dayNumber(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = quotient(153 * marchMonth + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

/** The first and the last day that the parsers accept: 1583-01-01 and 9999-12-31. */
export const FIRST_DAY: Day = dayNumber(FIRST_YEAR, 1, 1);
export const LAST_DAY: Day = dayNumber(LAST_YEAR, 12, 31);

/** The parts of any day, in the proleptic Gregorian calendar (`civil_from_days`, same source). */
export function toYearMonthDay(day: Day): YearMonthDay {
  const shifted = day + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDaysPassed =
    quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096);
  const yearOfEra = quotient(dayOfEra - leapDaysPassed, 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const marchMonth = quotient(5 * dayOfYear + 2, 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - quotient(153 * marchMonth + 2, 5) + 1,
  };
}

/** How often one goes into the other, both at least 0 and below 2^31: there the machine divides in registers. */
function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/** Whether the year has a February 29 in the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days, 28 to 31, in a month given as 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of the month in which `day` lies. */
export function lastDayOfMonth(day: Day): Day {
  const { year, month } = toYearMonthDay(day);
  return dayNumber(year, month, daysInMonth(year, month));
}

/**
 * The day with these parts, or undefined when there is no such date (February 30, a month 13, a
 * fraction) or its year lies outside 1583 to 9999.
 */
export function fromYearMonthDay(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) {
    return undefined;
  }
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}
