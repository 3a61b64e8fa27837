import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysInMonth,
  FIRST_DAY,
  fromYearMonthDay,
  LAST_DAY,
  lastDayOfMonth,
  toYearMonthDay,
} from '../../src/dates/index.ts';
import { anyDay, iso } from './days.ts';

/** The platform's own Gregorian calendar, which shares nothing with the arithmetic under test. */
function partsByPlatform(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

describe('toYearMonthDay and fromYearMonthDay', () => {
  test('day 0 is 1970-01-01, and the bounds are the bounds of the years', () => {
    expect(toYearMonthDay(0)).toEqual({ year: 1970, month: 1, day: 1 });
    expect(toYearMonthDay(-1)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(toYearMonthDay(FIRST_DAY)).toEqual({ year: 1583, month: 1, day: 1 });
    expect(toYearMonthDay(LAST_DAY)).toEqual({ year: 9999, month: 12, day: 31 });
  });

  test('agree with the platform and with each other on any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const parts = toYearMonthDay(day);
        expect(parts).toEqual(partsByPlatform(day));
        expect(fromYearMonthDay(parts.year, parts.month, parts.day)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test('agree with the platform over the four centuries of one era, outside the years too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 5_000_000 }), (day) => {
        expect(toYearMonthDay(day)).toEqual(partsByPlatform(day));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [1582, 12, 31],
    [10_000, 1, 1],
    [2006, 0, 1],
    [2006, 13, 1],
    [2006, 1, 0],
    [2006, 1, 32],
    [2006, 4, 31],
    [2006, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2006, 1.5, 1],
    [2006, 1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1, 1],
  ])('there is no %d-%d-%d', (year, month, day) => {
    expect(fromYearMonthDay(year, month, day)).toBeUndefined();
  });

  test('leap days of 2000 and 2004 exist', () => {
    expect(fromYearMonthDay(2000, 2, 29)).toBe(11_016);
    expect(fromYearMonthDay(2004, 2, 29)).toBe(12_477);
  });
});

describe('lastDayOfMonth', () => {
  test.each([
    ['2006-02-01', '2006-02-28'],
    ['2004-02-29', '2004-02-29'],
    ['1900-02-10', '1900-02-28'],
    ['2005-12-31', '2005-12-31'],
    ['2005-11-30', '2005-11-30'],
  ])('of %s is %s', (day, last) => {
    expect(lastDayOfMonth(iso(day))).toBe(iso(last));
  });

  test('is in the same month, and the next day is the first of another', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastDayOfMonth(day);
        const { year, month } = toYearMonthDay(day);
        expect(toYearMonthDay(last)).toEqual({ year, month, day: daysInMonth(year, month) });
        expect(partsByPlatform(last + 1).day).toBe(1);
      }),
    );
  });
});
