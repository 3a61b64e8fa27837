import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/index.ts';
import {
  DAY_COUNTS,
  type DayCount,
  type DayCountContext,
  dayCountNames,
  namedDayCount,
} from '../../src/daycounts/index.ts';
import { Exact } from '../../src/exact/index.ts';
import { dayOfEachMonth, daysOfEachYear, everyMonths } from '../../src/schedules/index.ts';
import { iso } from '../dates/days.ts';

const nearDay = fc.integer({ min: iso('1996-01-01'), max: iso('2036-12-31') });
const threeDays = fc.tuple(nearDay, nearDay, nearDay).map((days) => days.sort((a, b) => a - b));

const evenCoupons = fc
  .record({
    anchor: nearDay,
    months: fc.constantFrom(1, 2, 3, 4, 6, 12, 24),
    monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
  })
  .map(everyMonths);

const anyCoupons = fc.oneof(
  evenCoupons,
  fc.integer({ min: 1, max: 31 }).map(dayOfEachMonth),
  fc.constant(
    daysOfEachYear([
      { month: 7, day: 1 },
      { month: 1, day: 15 },
    ]),
  ),
);

const anyMaturity = fc.oneof(nearDay, fc.constant('none' as const));
const anyContext = fc.record({ coupons: anyCoupons, maturity: anyMaturity });
const evenContext = fc.record({ coupons: evenCoupons, maturity: anyMaturity });

const semiannual = everyMonths({ anchor: iso('2011-02-28'), months: 6, monthEnd: 'last day' });

function years(dayCount: DayCount, dates: readonly [string, string], maturity = 'none'): string {
  const [from, until] = dates;
  const context: DayCountContext = {
    coupons: semiannual,
    maturity: maturity === 'none' ? 'none' : iso(maturity),
  };
  return dayCount.yearFraction({ from: iso(from), until: iso(until) }, context).toString();
}

const additive = DAY_COUNTS.filter((dayCount) => dayCount.additive);

describe.each(additive.map((dayCount) => [dayCount.name, dayCount] as const))(
  '%s promises to add up',
  (_, dayCount) => {
    test('the fractions of adjacent spans are that of both together, exactly', () => {
      fc.assert(
        fc.property(threeDays, anyContext, ([a, b, c], context) => {
          const first = dayCount.yearFraction({ from: a, until: b }, context);
          const second = dayCount.yearFraction({ from: b, until: c }, context);
          const whole = dayCount.yearFraction({ from: a, until: c }, context);
          expect(first.plus(second).toString()).toBe(whole.toString());
        }),
        { numRuns: 300 },
      );
    });
  },
);

/** For each convention that makes no promise, three dates where the parts are not the whole. */
const COUNTER_EXAMPLES: readonly (readonly [string, string, string, string])[] = [
  ['1/1', '2011-01-01', '2011-07-01', '2012-01-01'],
  ['30/360', '2011-01-15', '2011-01-31', '2011-02-28'],
  ['30/360 PSA', '2011-01-15', '2011-02-28', '2011-03-31'],
  ['30U/360', '2011-01-15', '2011-02-28', '2011-03-31'],
  ['30U/360 EOM', '2011-01-15', '2011-02-28', '2011-03-31'],
  ['30E+/360', '2011-01-15', '2011-01-31', '2011-02-28'],
  ['30E/360 ISDA', '2010-08-31', '2011-02-28', '2011-08-31'],
  ['Actual/365 Actual', '2011-07-01', '2012-01-01', '2012-07-01'],
  ['Actual/Actual Year', '2011-07-01', '2012-03-01', '2013-01-01'],
  ['Actual/Actual AFB Strata', '2011-07-01', '2012-03-01', '2013-01-01'],
];

describe('day counts that make no such promise', () => {
  test.each(COUNTER_EXAMPLES)('%s: %s to %s to %s', (name, a, b, c) => {
    const dayCount = namedDayCount(name);
    if (dayCount === undefined) throw new Error(`no ${name}`);
    const context: DayCountContext = { coupons: semiannual, maturity: iso('2011-02-28') };
    const span = (from: string, until: string): Exact =>
      dayCount.yearFraction({ from: iso(from), until: iso(until) }, context);
    expect(span(a, b).plus(span(b, c)).equals(span(a, c))).toBe(false);
  });

  test('each has its example', () => {
    const silent = DAY_COUNTS.filter((dayCount) => !dayCount.additive).map(({ name }) => name);
    expect(COUNTER_EXAMPLES.map(([name]) => name).sort()).toEqual(silent.sort());
  });
});

describe('every day count', () => {
  test.each(DAY_COUNTS.map((dayCount) => [dayCount.name, dayCount] as const))(
    '%s counts nothing in no days, never less than nothing, and a year within a day or so',
    (name, dayCount) => {
      fc.assert(
        fc.property(threeDays, evenContext, ([from, until], context) => {
          const value = dayCount.yearFraction({ from, until }, context);
          expect(value.sign()).toBeGreaterThanOrEqual(0);
          expect(dayCount.yearFraction({ from, until: from }, context).isZero()).toBe(true);
          expect(dayCount.days({ from, until: from }, context)).toBe(0);
          if (name === '1/1') return;
          const plain = Exact.ratio(BigInt(until - from) * 4n, 1461n);
          const slack = plain.times(Exact.ratio(2n, 100n)).plus(Exact.ratio(6n, 360n));
          expect(value.minus(plain).abs().atMost(slack)).toBe(true);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('over eight thousand years takes no time', () => {
    const context: DayCountContext = { coupons: dayOfEachMonth(31), maturity: 'none' };
    for (const dayCount of DAY_COUNTS) {
      const value = dayCount.yearFraction({ from: FIRST_DAY, until: LAST_DAY }, context);
      expect(value.floor()).toBeGreaterThanOrEqual(dayCount.name === '1/1' ? 1n : 8300n);
    }
  });

  test('refuses to count backwards, and without what it needs', () => {
    const span = { from: iso('2011-01-01'), until: iso('2011-07-01') };
    for (const dayCount of DAY_COUNTS) {
      const backwards = { from: span.until, until: span.from };
      expect(() => dayCount.days(backwards, {})).toThrow(/2011-07-01 is after 2011-01-01/);
      if (dayCount.needs.length === 0) continue;
      expect(() => dayCount.yearFraction(span, {})).toThrow(/cannot be counted without/);
    }
  });

  test('each name means one convention', () => {
    const names = DAY_COUNTS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(dayCountNames).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    expect(namedDayCount('Actual/365')?.name).toBe('Actual/365 Fixed');
    expect(namedDayCount('Bond Basis')?.name).toBe('30/360');
    expect(namedDayCount('Actual/Actual')).toBeUndefined();
    expect(namedDayCount('constructor')).toBeUndefined();
  });
});

describe('readings that the tables leave out', () => {
  test('Actual/Actual ICMA takes listed days, and refuses days that no year has as many of', () => {
    const dayCount = namedDayCount('Actual/Actual ICMA');
    const coupons = daysOfEachYear([
      { month: 1, day: 1 },
      { month: 4, day: 1 },
    ]);
    const span = { from: iso('2011-01-01'), until: iso('2012-01-01') };
    expect(dayCount?.yearFraction(span, { coupons }).toString()).toBe('1');
    const uneven = { ...coupons, perYear: undefined };
    expect(() => dayCount?.yearFraction(span, { coupons: uneven })).toThrow(/every year/);
  });

  test('Actual/365L ends its last period at the maturity date', () => {
    const dayCount = namedDayCount('Actual/365L');
    if (dayCount === undefined) throw new Error('no Actual/365L');
    const dates = ['2015-12-01', '2016-01-15'] as const;
    const annual = everyMonths({ anchor: iso('2015-07-01'), months: 12, monthEnd: 'same day' });
    const span = { from: iso(dates[0]), until: iso(dates[1]) };
    const until = (maturity: string): string =>
      dayCount
        .yearFraction(span, { coupons: annual, maturity: iso(maturity) })
        .times(Exact.of(365))
        .toString();
    expect(until('2016-02-01')).toBe('45');
    expect(until('2016-03-01')).not.toBe('45');
    expect(years(dayCount, dates)).toBe('15/122');
  });
});
