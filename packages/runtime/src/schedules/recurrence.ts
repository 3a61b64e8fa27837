import { monthsFrom } from '../dates/add-months.ts';
import type { Day } from '../dates/day.ts';
import {
  dayNumber,
  daysInMonth,
  lastDayOfMonth,
  toYearMonthDay,
  type YearMonthDay,
} from '../dates/year-month-day.ts';
import { Exact } from '../exact/exact.ts';

/** Steps past 1,000 years are refused: no contract has them, and date arithmetic must stay exact. */
export const MAX_MONTHS = 12_000;
export const MAX_DAYS = 366_000;

/**
 * Dates that come again and again, without a first or a last: date 0, those after it and those
 * before it. They ascend strictly, and each is computed from its number alone.
 */
export interface Recurrence {
  /** How many of the dates a year has; undefined where years differ, as with every 10 days. */
  readonly perYear: Exact | undefined;

  /** Whether every date is the last day of its month. */
  readonly atMonthEnd: boolean;

  dateAt(index: number): Day;

  /** The number of the last date that is not after `day`. */
  indexOnOrBefore(day: Day): number;
}

/** Every so many months, counted from an anchor. */
export interface MonthStep {
  /** Date 0; no date is counted from any other (see `addMonths`). */
  readonly anchor: Day;

  /** At least 1; a year is 12. */
  readonly months: number;

  /**
   * What an anchor such as February 28 gives in a longer month: `same day` the 28th, `last day` the
   * month's last, since the anchor was one (the "end-of-month rule"; Strata's roll convention `EOM`
   * where the start date is a month's end, ACTUS's end-of-month convention `EOM`). An anchor that is
   * not its month's last day gives the same day under both.
   */
  readonly monthEnd: 'same day' | 'last day';
}

/**
 * Every so many months from an anchor; a month that is too short gives its last day.
 *
 * @throws RangeError where the months are not a whole number from 1 to 12,000.
 */
export function everyMonths(step: MonthStep): Recurrence {
  const { anchor } = step;
  const months = requireStep(step.months, 'months', MAX_MONTHS);
  const first = toYearMonthDay(anchor);
  const isLast = lastDayOfMonth(anchor) === anchor;
  const toLast = step.monthEnd === 'last day' && isLast;
  function dateAt(index: number): Day {
    const date = monthsFrom(first, index * months);
    return toLast ? lastDayOfMonth(date) : date;
  }
  return {
    perYear: Exact.ratio(12n, BigInt(months)),
    atMonthEnd: toLast || first.day === 31,
    dateAt,
    indexOnOrBefore(day) {
      const index = Math.floor((monthNumber(toYearMonthDay(day)) - monthNumber(first)) / months);
      return dateAt(index) > day ? index - 1 : index;
    },
  };
}

/**
 * Every so many days from an anchor; a week is 7.
 *
 * @throws RangeError where the days are not a whole number from 1 to 366,000.
 */
export function everyDays(step: { readonly anchor: Day; readonly days: number }): Recurrence {
  const { anchor } = step;
  const days = requireStep(step.days, 'days', MAX_DAYS);
  return {
    perYear: undefined,
    atMonthEnd: false,
    dateAt: (index) => anchor + index * days,
    indexOnOrBefore: (day) => Math.floor((day - anchor) / days),
  };
}

/**
 * Day N of each month, or the month's last day where it is shorter: day 31 is every month's last.
 *
 * @throws RangeError where the day is not a whole number from 1 to 31.
 */
export function dayOfEachMonth(day: number): Recurrence {
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    throw new RangeError(`A day of a month is a whole number from 1 to 31, not ${day}.`);
  }
  return everyMonths({ anchor: dayNumber(2000, 1, day), months: 1, monthEnd: 'same day' });
}

/** A day of every year: `month` 1 (January) to 12. */
export type MonthDay = Omit<YearMonthDay, 'year'>;

/**
 * The listed days of each year, in any order: January 1, April 1, July 1 and October 1. February 29
 * is February 28 in a year without one.
 *
 * @throws RangeError where there is no day, a day is in no calendar, or two days fall together.
 */
export function daysOfEachYear(days: readonly MonthDay[]): Recurrence {
  const listed = [...days].sort((a, b) => a.month - b.month || a.day - b.day);
  if (listed.length === 0) throw new RangeError('A schedule needs a day of the year.');
  for (const { month, day } of listed) requireMonthDay(month, day);
  const count = listed.length;
  function dateAt(index: number): Day {
    const year = Math.floor(index / count);
    const { month, day } = listed[index - year * count] as MonthDay;
    return dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
  }
  for (let index = 2001 * count; index < 2002 * count - 1; index += 1) {
    if (dateAt(index) >= dateAt(index + 1)) {
      throw new RangeError('A schedule lists a day of the year twice, or February 28 and 29.');
    }
  }
  return {
    perYear: Exact.of(count),
    atMonthEnd: listed.every(({ month, day }) => day === daysInMonth(2000, month)),
    dateAt,
    indexOnOrBefore(day) {
      let index = toYearMonthDay(day).year * count + count - 1;
      while (dateAt(index) > day) index -= 1;
      return index;
    },
  };
}

function monthNumber(date: YearMonthDay): number {
  return date.year * 12 + date.month;
}

function requireStep(count: number, unit: string, most: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new RangeError(
    `A schedule steps by a whole number of ${unit} from 1 to ${most}, not ${count}.`,
  );
}

function requireMonthDay(month: number, day: number): void {
  const exists =
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(2000, month);
  if (!exists) throw new RangeError(`There is no day ${day} of month ${month} in any year.`);
}
