import type { DaySpan } from '../dates/day-span.ts';
import { Exact } from '../exact/exact.ts';
import { defineDayCount, over } from './day-count.ts';
import { leapDaysAfter } from './leap-days.ts';

/** The days of the calendar in a span. */
export function actualDays({ from, until }: DaySpan): number {
  return until - from;
}

/** The days of the calendar, February 29 left out. */
function daysWithoutLeapDays({ from, until }: DaySpan): number {
  return until - from - leapDaysAfter(from, until);
}

/** Every span is one year, whatever its length, and one day: ISDA's `1/1`. */
export const oneOne = defineDayCount({
  name: '1/1',
  aliases: [],
  source: 'ISDA 2006 Definitions, 4.16(a)',
  additive: false,
  needs: [],
  days: () => 1,
  years: () => Exact.ONE,
});

/** Calendar days over 360: money markets in dollars and euros. */
export const actual360 = defineDayCount({
  name: 'Actual/360',
  aliases: ['Act/360', 'A/360'],
  source: 'ISDA 2006 Definitions, 4.16(e)',
  additive: true,
  needs: [],
  days: actualDays,
  years: over(360n),
});

/** Calendar days over 364, which is 52 weeks. */
export const actual364 = defineDayCount({
  name: 'Actual/364',
  aliases: ['Act/364'],
  source: 'OpenGamma Strata, DayCounts.ACT_364',
  additive: true,
  needs: [],
  days: actualDays,
  years: over(364n),
});

/**
 * Calendar days over 365, leap year or not. A note that says "a 365-day year" or `Actual/365` means
 * this; only definitions of ISDA before those of 2006 used `Actual/365` for Actual/Actual.
 */
export const actual365Fixed = defineDayCount({
  name: 'Actual/365 Fixed',
  aliases: ['Actual/365', 'Actual/365F', 'Act/365 Fixed', 'Act/365', 'Act/365F', 'A/365F'],
  source: 'ISDA 2006 Definitions, 4.16(d)',
  additive: true,
  needs: [],
  days: actualDays,
  years: over(365n),
});

/** Calendar days over 365 and a quarter. */
export const actual36525 = defineDayCount({
  name: 'Actual/365.25',
  aliases: ['Act/365.25'],
  source: 'OpenGamma Strata, DayCounts.ACT_365_25',
  additive: true,
  needs: [],
  days: actualDays,
  years: (days) => Exact.ratio(BigInt(days) * 4n, 1461n),
});

/** Calendar days over 366 if a February 29 comes after the first day and not after the last, else 365. */
export const actual365Actual = defineDayCount({
  name: 'Actual/365 Actual',
  aliases: ['Act/365 Actual'],
  source: 'OpenGamma Strata, DayCounts.ACT_365_ACTUAL',
  additive: false,
  needs: [],
  days: actualDays,
  years: (days, { from, until }) =>
    Exact.ratio(BigInt(days), leapDaysAfter(from, until) > 0 ? 366n : 365n),
});

/** Calendar days less each February 29, over 360. */
export const noLeap360 = defineDayCount({
  name: 'NL/360',
  aliases: [],
  source: 'OpenGamma Strata, DayCounts.NL_360',
  additive: true,
  needs: [],
  days: daysWithoutLeapDays,
  years: over(360n),
});

/** Calendar days less each February 29, over 365. */
export const noLeap365 = defineDayCount({
  name: 'NL/365',
  aliases: ['Actual/365 No Leap', 'Act/365 No Leap'],
  source: 'OpenGamma Strata, DayCounts.NL_365',
  additive: true,
  needs: [],
  days: daysWithoutLeapDays,
  years: over(365n),
});
