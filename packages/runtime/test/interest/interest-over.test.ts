import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_COUNTS, type DayCount, namedDayCount } from '../../src/daycounts/index.ts';
import { Exact } from '../../src/exact/index.ts';
import {
  COMPOUNDING_FREQUENCIES,
  compoundingDates,
  type DebtStretch,
  type InterestTerms,
  interestOver,
} from '../../src/interest/index.ts';
import { everyMonths, scheduleOf } from '../../src/schedules/index.ts';
import { iso } from '../dates/days.ts';
import { exact } from '../exact/exact-of.ts';

function dayCount(name: string): DayCount {
  const found = namedDayCount(name);
  if (found === undefined) throw new Error(`no day count ${name}`);
  return found;
}

function simple(name: string): InterestTerms {
  return { dayCount: dayCount(name), context: {}, compounding: 'simple' };
}

function stretch(from: string, until: string, principal: string, rate = '0.09'): DebtStretch {
  return { from: iso(from), until: iso(until), principal: exact(principal), rate: exact(rate) };
}

describe('simple interest', () => {
  test('accrues from the first day until the last, which is left out, unrounded', () => {
    const debt = [stretch('2006-03-08', '2006-04-01', '3000000')];
    expect(interestOver(debt, simple('Actual/360')).interest.toString()).toBe('18000');
    expect(interestOver(debt, simple('30/360')).interest.toString()).toBe('17250');
    expect(interestOver(debt, simple('Actual/365')).interest.toString()).toBe('1296000/73');
  });

  test('follows principal and rate', () => {
    const debt = [
      stretch('2006-01-01', '2006-03-02', '1000'),
      stretch('2006-03-02', '2006-03-12', '400'),
      stretch('2006-03-12', '2006-03-22', '400', '0.16'),
    ];
    const result = interestOver(debt, simple('Actual/360'));
    const lines = result.lines.map(({ days, interest }) => [days, interest.toString()]);
    expect(lines).toEqual([
      [60, '15'],
      [10, '1'],
      [10, '16/9'],
    ]);
    expect(result.interest.toString()).toBe('160/9');
    expect(result.accrued.equals(result.interest)).toBe(true);
    expect(result.compounded.isZero()).toBe(true);
  });

  test('counts each longest stretch once: 30/360 would gain a day by the cut', () => {
    const whole = [stretch('2007-01-15', '2007-02-15', '3600', '0.1')];
    const cut = [
      stretch('2007-01-15', '2007-01-31', '3600', '0.1'),
      stretch('2007-01-31', '2007-01-31', '9999', '0.2'),
      stretch('2007-01-31', '2007-02-15', '3600.00', '0.10'),
    ];
    expect(interestOver(whole, simple('30/360')).interest.toString()).toBe('30');
    const result = interestOver(cut, simple('30/360'));
    expect(result.interest.toString()).toBe('30');
    expect(result.lines).toHaveLength(1);
  });

  test('is nothing over nothing', () => {
    expect(interestOver([], simple('30/360')).interest.isZero()).toBe(true);
    const empty = [stretch('2007-01-31', '2007-01-31', '3600')];
    expect(interestOver(empty, simple('30/360')).lines).toEqual([]);
  });

  test('refuses gaps, overlaps and time that runs backwards', () => {
    const first = stretch('2006-01-01', '2006-02-01', '1');
    for (const from of ['2006-01-31', '2006-02-02']) {
      const debt = [first, stretch(from, '2006-03-01', '1')];
      expect(() => interestOver(debt, simple('30/360'))).toThrow(/without gaps: after 2006-02-01/);
    }
    expect(() =>
      interestOver([stretch('2006-02-01', '2006-01-01', '1')], simple('30/360')),
    ).toThrow(/2006-02-01 is after 2006-01-01/);
  });
});

describe('compound interest', () => {
  test('is the power of the rate over whole periods', () => {
    const context = {};
    const debt = [stretch('2006-01-01', '2009-01-01', '1000000', '0.08')];
    const terms = { dayCount: dayCount('30/360'), context };
    const powers = { annually: '259712', 'semi-annually': '265319.018496' } as const;
    for (const frequency of ['annually', 'semi-annually'] as const) {
      const compounding = compoundingDates(frequency, iso('2006-01-01'));
      const result = interestOver(debt, { ...terms, compounding });
      expect(result.interest.toString()).toBe(powers[frequency]);
      expect(result.accrued.isZero()).toBe(true);
      expect(result.compounded.equals(result.interest)).toBe(true);
    }
  });

  test('is simple over the broken period after the last date', () => {
    const compounding = compoundingDates('quarterly', iso('2006-01-01'));
    const debt = [stretch('2006-01-01', '2006-08-16', '10000', '0.08')];
    const result = interestOver(debt, { ...simple('30/360'), compounding });
    // 10,000 × 1.02² is 10,404 on July 1; then 45 days of 360 at 8%.
    expect(result.compounded.toString()).toBe('404');
    expect(result.accrued.toString()).toBe('104.04');
    expect(result.interest.toString()).toBe('508.04');
  });

  test('bears on interest of every stretch, at given dates too', () => {
    const compounding = scheduleOf({ dates: [iso('2006-04-01'), iso('2006-01-01')] });
    const debt = [
      stretch('2006-01-01', '2006-03-01', '10000', '0.12'),
      stretch('2006-03-01', '2006-05-01', '5000', '0.12'),
    ];
    const result = interestOver(debt, { ...simple('30/360'), compounding });
    // 200 to March 1 and 50 to April 1 are added; April bears 1% of 5,250.
    expect(result.lines.map(({ base }) => base.toString())).toEqual(['10000', '5000', '5250']);
    expect(result.interest.toString()).toBe('302.5');
    expect(result.compounded.toString()).toBe('250');
  });

  test('begins with what was owed', () => {
    const compounding = compoundingDates('monthly', iso('2006-01-01'));
    const opening = { compounded: exact('1000'), accrued: exact('80') };
    const debt = [stretch('2006-01-16', '2006-03-01', '9000', '0.12')];
    const result = interestOver(debt, { ...simple('30/360'), compounding, opening });
    expect(result.lines.map(({ base }) => base.toString())).toEqual(['10000', '10130']);
    expect(result.interest.toString()).toBe('151.3');
    expect(result.compounded.toString()).toBe('1231.3');
  });

  test('daily over ten years is exact and quick', () => {
    const compounding = compoundingDates('daily', iso('2006-01-01'));
    const debt = [stretch('2006-01-01', '2016-01-01', '1000000', '0.09')];
    const result = interestOver(debt, { ...simple('Actual/360'), compounding });
    expect(result.lines).toHaveLength(3652);
    const power = 1_000_000 * (1.00025 ** 3652 - 1);
    expect(Number(result.interest.floor())).toBeCloseTo(power, -1);
  });
});

const near = fc.integer({ min: iso('2004-01-01'), max: iso('2014-12-31') });
const someStretches = fc
  .tuple(
    near,
    fc.array(fc.record({ days: fc.nat(200), principal: fc.nat(5000), rate: fc.nat(20) }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([start, parts]) => {
    let from = start;
    return parts.map(({ days, principal, rate }) => {
      const part = {
        from,
        until: from + days,
        principal: Exact.of(principal),
        rate: Exact.ratio(BigInt(rate), 100n),
      };
      from += days;
      return part;
    });
  });

function cutAt(debt: readonly DebtStretch[], day: number): readonly (readonly DebtStretch[])[] {
  const before = debt.filter(({ from }) => from < day);
  const after = debt.filter(({ until }) => until > day);
  return [
    before.map((part) => ({ ...part, until: Math.min(part.until, day) })),
    after.map((part) => ({ ...part, from: Math.max(part.from, day) })),
  ];
}

describe.each(
  DAY_COUNTS.filter(({ additive }) => additive).map((count) => [count.name, count] as const),
)('interest counted %s', (_, count) => {
  test('adds up over any cut, simple or compounded, when what is owed is carried over', () => {
    const frequency = fc.constantFrom('simple' as const, ...COMPOUNDING_FREQUENCIES);
    fc.assert(
      fc.property(someStretches, fc.nat(1000), frequency, near, (debt, days, often, anchor) => {
        const coupons = everyMonths({ anchor, months: 6, monthEnd: 'same day' });
        const compounding = often === 'simple' ? often : compoundingDates(often, anchor);
        const terms: InterestTerms = {
          dayCount: count,
          context: { coupons, maturity: 'none' },
          compounding,
        };
        const whole = interestOver(debt, terms);
        const [early = [], late = []] = cutAt(debt, (debt[0]?.from ?? 0) + days);
        const first = interestOver(early, terms);
        const second = interestOver(late, { ...terms, opening: first });
        expect(first.interest.plus(second.interest).equals(whole.interest)).toBe(true);
        expect(second.compounded.equals(whole.compounded)).toBe(true);
        expect(second.accrued.equals(whole.accrued)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
