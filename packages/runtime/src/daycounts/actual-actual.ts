import { addYears } from '../dates/add-months.ts';
import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import { dayNumber, toYearMonthDay } from '../dates/year-month-day.ts';
import { Exact } from '../exact/exact.ts';
import type { Recurrence } from '../schedules/recurrence.ts';
import { actualDays } from './actual-days.ts';
import { defineDayCount } from './day-count.ts';
import { daysInYear, leapDaysAfter } from './leap-days.ts';

/** The days in leap years over 366, the others over 365. */
export const actualActualIsda = defineDayCount({
  name: 'Actual/Actual ISDA',
  aliases: ['Act/Act ISDA'],
  source: 'ISDA 2006 Definitions, 4.16(b)',
  additive: true,
  needs: [],
  days: actualDays,
  years: (_, { from, until }) => yearsBefore(until).minus(yearsBefore(from)),
});

/** The year of a day, with the part of it that is over when the day begins. */
function yearsBefore(day: Day): Exact {
  const { year } = toYearMonthDay(day);
  const past = day - dayNumber(year, 1, 1);
  return Exact.of(year).plus(ratio(past, daysInYear(year)));
}

/**
 * Each regular period between coupons is the same part of a year, a half if there are two, and its
 * days are equal parts of it.
 */
export const actualActualIcma = defineDayCount({
  name: 'Actual/Actual ICMA',
  aliases: ['Act/Act ICMA', 'Actual/Actual ISMA', 'Act/Act ISMA'],
  source: 'ISDA 2006 Definitions, 4.16(c); ICMA Rule 251.1(iii)',
  additive: true,
  needs: ['coupons'],
  days: actualDays,
  years(_, { from, until }, { coupons }) {
    if (coupons.perYear === undefined) {
      throw new RangeError(
        'Actual/Actual ICMA needs interest dates of which every year has as many.',
      );
    }
    const periods = periodsBefore(coupons, until).minus(periodsBefore(coupons, from));
    return periods.dividedBy(coupons.perYear);
  },
});

/** The number of a day's regular period, with the part of it that is over when the day begins. */
function periodsBefore(coupons: Recurrence, day: Day): Exact {
  const index = coupons.indexOnOrBefore(day);
  const start = coupons.dateAt(index);
  return Exact.of(index).plus(ratio(day - start, coupons.dateAt(index + 1) - start));
}

/**
 * Whole years counted forwards from the first day, and the rest over the days of the year that
 * starts where they end.
 */
export const actualActualYear = defineDayCount({
  name: 'Actual/Actual Year',
  aliases: ['Act/Act Year'],
  source: 'OpenGamma Strata, DayCounts.ACT_ACT_YEAR',
  additive: false,
  needs: [],
  days: actualDays,
  years(_, { from, until }) {
    let years = yearDifference({ from, until });
    if (addYears(from, years) > until) years -= 1;
    const start = addYears(from, years);
    return Exact.of(years).plus(ratio(until - start, addYears(from, years + 1) - start));
  },
});

/**
 * Whole years counted backwards from the last day, and the rest over 366 if a February 29 lies in
 * it, else over 365. Sources part over whole years back from February 28; this is the reading of
 * OpenGamma Strata, by which they end on February 28 (docs/decisions/0014).
 */
export const actualActualAfbStrata = defineDayCount({
  name: 'Actual/Actual AFB Strata',
  aliases: [],
  source: 'OpenGamma Strata, DayCounts.ACT_ACT_AFB',
  additive: false,
  needs: [],
  days: actualDays,
  years(_, { from, until }) {
    let years = yearDifference({ from, until });
    if (addYears(until, -years) < from) years -= 1;
    const rest = addYears(until, -years);
    const hasLeapDay = leapDaysAfter(from - 1, rest - 1) > 0;
    return Exact.of(years).plus(ratio(rest - from, hasLeapDay ? 366 : 365));
  },
});

/**
 * Each coupon period's days over 366 or 365: for annual coupons 366 if a February 29 comes after the
 * period's first day and not after its last, else by the year in which the period ends.
 */
export const actual365L = defineDayCount({
  name: 'Actual/365L',
  aliases: ['Act/365L'],
  source: 'ICMA Rule 251.1(i), part 2',
  additive: true,
  needs: ['coupons', 'maturity'],
  days: actualDays,
  years(_, { from, until }, { coupons, maturity }) {
    const isAnnual = coupons.perYear?.equals(Exact.ONE) ?? false;
    const days = { leap: 0, common: 0 };
    for (let index = coupons.indexOnOrBefore(from); coupons.dateAt(index) < until; index += 1) {
      const start = coupons.dateAt(index);
      const next = coupons.dateAt(index + 1);
      // After maturity interest runs on in the period that maturity would have ended.
      const end = maturity !== 'none' && start < maturity ? Math.min(next, maturity) : next;
      const isLeap = isAnnual
        ? leapDaysAfter(start, end) > 0
        : daysInYear(toYearMonthDay(end).year) === 366;
      days[isLeap ? 'leap' : 'common'] += Math.min(next, until) - Math.max(start, from);
    }
    return ratio(days.leap, 366).plus(ratio(days.common, 365));
  },
});

function yearDifference({ from, until }: DaySpan): number {
  return toYearMonthDay(until).year - toYearMonthDay(from).year;
}

function ratio(days: number, daysOfYear: number): Exact {
  return Exact.ratio(BigInt(days), BigInt(daysOfYear));
}
