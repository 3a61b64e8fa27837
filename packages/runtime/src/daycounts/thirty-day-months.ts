import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/day-span.ts';
import { daysInMonth, toYearMonthDay, type YearMonthDay } from '../dates/year-month-day.ts';
import { defineDayCount, over } from './day-count.ts';

/** The day of the month that a rule puts in place of each date's own. */
interface DaysOfMonth {
  readonly first: number;
  readonly last: number;
}

/** The two dates of a span by their parts. */
interface DateParts {
  readonly first: YearMonthDay;
  readonly last: YearMonthDay;
}

/** The days between two dates in months of 30 days, as ISDA 2006 4.16(f) to (h) write the formula. */
function thirtyDays(span: DaySpan, replace: (dates: DateParts) => DaysOfMonth): number {
  const dates = { first: toYearMonthDay(span.from), last: toYearMonthDay(span.until) };
  const { first, last } = dates;
  const day = replace(dates);
  return 360 * (last.year - first.year) + 30 * (last.month - first.month) + day.last - day.first;
}

/**
 * A first day of 31 is 30, and then a last day of 31 too: what "a 360-day year of twelve 30-day
 * months" and `30/360` mean in a US note.
 */
export const thirty360 = defineDayCount({
  name: '30/360',
  aliases: ['30/360 ISDA', '360/360', 'Bond Basis'],
  source: 'ISDA 2006 Definitions, 4.16(f)',
  additive: false,
  needs: [],
  days: bondBasisDays,
  years: over(360n),
});

function bondBasisDays(span: DaySpan): number {
  return thirtyDays(span, ({ first, last }) => {
    const from = Math.min(first.day, 30);
    return { first: from, last: from === 30 ? Math.min(last.day, 30) : last.day };
  });
}

/** As 30/360, and the last day of February as a first day is 30. */
export const thirty360Psa = defineDayCount({
  name: '30/360 PSA',
  aliases: [],
  source: 'Public Securities Association (now SIFMA), Standard Securities Calculation Methods',
  additive: false,
  needs: [],
  days: (span) =>
    thirtyDays(span, ({ first, last }) => {
      const from = isLastOfFebruary(first) ? 30 : Math.min(first.day, 30);
      return { first: from, last: from === 30 ? Math.min(last.day, 30) : last.day };
    }),
  years: over(360n),
});

/** As 30/360, and last days of February count as 30: the rule for debt that pays at month ends. */
export const thirtyU360Eom = defineDayCount({
  name: '30U/360 EOM',
  aliases: [],
  source: 'SIFMA, Standard Securities Calculation Methods, end-of-month rule',
  additive: false,
  needs: [],
  days: monthEndDays,
  years: over(360n),
});

/** 30U/360 EOM where interest is paid on the last days of months, else 30/360. */
export const thirtyU360 = defineDayCount({
  name: '30U/360',
  aliases: ['30US/360'],
  source: 'SIFMA, Standard Securities Calculation Methods',
  additive: false,
  needs: ['coupons'],
  days: (span, { coupons }) => (coupons.atMonthEnd ? monthEndDays(span) : bondBasisDays(span)),
  years: over(360n),
});

function monthEndDays(span: DaySpan): number {
  return thirtyDays(span, ({ first, last }) => {
    const from = isLastOfFebruary(first) ? 30 : Math.min(first.day, 30);
    if (isLastOfFebruary(first) && isLastOfFebruary(last)) return { first: from, last: 30 };
    return { first: from, last: from === 30 ? Math.min(last.day, 30) : last.day };
  });
}

/** A day of 31 is 30, first or last: the Eurobond basis. */
export const thirtyE360 = defineDayCount({
  name: '30E/360',
  aliases: ['Eurobond Basis'],
  source: 'ISDA 2006 Definitions, 4.16(g)',
  additive: true,
  needs: [],
  days: (span) =>
    thirtyDays(span, ({ first, last }) => ({
      first: Math.min(first.day, 30),
      last: Math.min(last.day, 30),
    })),
  years: over(360n),
});

/**
 * The last day of any month is 30, but the last day of February that is the maturity date, as a last
 * day, keeps its number. Spans cut at such a maturity do not add up.
 */
export const thirtyE360Isda = defineDayCount({
  name: '30E/360 ISDA',
  aliases: [],
  source: 'ISDA 2006 Definitions, 4.16(h)',
  additive: false,
  needs: ['maturity'],
  days: (span, { maturity }) =>
    thirtyDays(span, ({ first, last }) => ({
      first: lastAsThirty(first),
      last: isFebruaryMaturity(span.until, maturity) ? last.day : lastAsThirty(last),
    })),
  years: over(360n),
});

function isFebruaryMaturity(day: Day, maturity: Day | 'none'): boolean {
  return day === maturity && toYearMonthDay(day).month === 2;
}

/** A first day of 31 is 30; a last day of 31 is the first of the next month. */
export const thirtyEPlus360 = defineDayCount({
  name: '30E+/360',
  aliases: [],
  source: 'OpenGamma Strata, DayCounts.THIRTY_EPLUS_360',
  additive: false,
  needs: [],
  // In months of 30 days the first of the next month is the 31st of this one.
  days: (span) =>
    thirtyDays(span, ({ first, last }) => ({ first: Math.min(first.day, 30), last: last.day })),
  years: over(360n),
});

/** The last day of any month is 30, over 365. */
export const thirtyE365 = defineDayCount({
  name: '30E/365',
  aliases: [],
  source: 'OpenGamma Strata, DayCounts.THIRTY_E_365',
  additive: true,
  needs: [],
  days: (span) =>
    thirtyDays(span, ({ first, last }) => ({
      first: lastAsThirty(first),
      last: lastAsThirty(last),
    })),
  years: over(365n),
});

/** The 31st is 30, and so is the last day of February. */
function lastAsThirty(date: YearMonthDay): number {
  return isLastOfFebruary(date) ? 30 : Math.min(date.day, 30);
}

function isLastOfFebruary({ year, month, day }: YearMonthDay): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}
