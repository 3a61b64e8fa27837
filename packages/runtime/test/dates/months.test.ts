import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  dayOfMonthAfter,
  daysInMonth,
  formatIsoDate,
  lastDayOfMonth,
  toYearMonthDay,
} from '../../src/dates/index.ts';
import { anyDay, iso } from './days.ts';

const anyMonths = fc.integer({ min: -1200, max: 1200 });

describe('addMonths', () => {
  test.each([
    ['2005-11-15', 3, '2006-02-15'],
    ['2005-01-31', 1, '2005-02-28'],
    ['2004-01-31', 1, '2004-02-29'],
    ['2005-01-31', 2, '2005-03-31'],
    ['2005-08-31', 1, '2005-09-30'],
    ['2005-12-31', 2, '2006-02-28'],
    ['2005-03-31', -1, '2005-02-28'],
    ['2005-01-15', -1, '2004-12-15'],
    ['2005-01-15', -13, '2003-12-15'],
    ['2005-01-15', 0, '2005-01-15'],
  ])('%s and %d months is %s', (anchor, months, result) => {
    expect(formatIsoDate(addMonths(iso(anchor), months))).toBe(result);
  });

  test('clamps from the anchor: steps of one month would lose the 31', () => {
    const anchor = iso('2005-01-31');
    const ends = [1, 2, 3, 4, 5].map((months) => formatIsoDate(addMonths(anchor, months)));
    expect(ends).toEqual(['2005-02-28', '2005-03-31', '2005-04-30', '2005-05-31', '2005-06-30']);
    expect(addMonths(addMonths(anchor, 1), 1)).not.toBe(addMonths(anchor, 2));
  });

  test('lands in the right month on the anchor’s day, or on the month’s last', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (anchor, months) => {
        const from = toYearMonthDay(anchor);
        const to = toYearMonthDay(addMonths(anchor, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  test('never goes back as months or anchors grow', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), anyMonths, (anchor, later, months) => {
        expect(addMonths(anchor, months + 1)).toBeGreaterThan(addMonths(anchor, months));
        expect(addMonths(anchor + later, months)).toBeGreaterThanOrEqual(addMonths(anchor, months));
      }),
    );
  });

  test('refuses a part of a month', () => {
    expect(() => addMonths(0, 1.5)).toThrow(RangeError);
    expect(() => addYears(0, 0.5)).toThrow('Years must be a whole number, not 0.5.');
  });
});

describe('addYears', () => {
  test.each([
    ['2004-02-29', 1, '2005-02-28'],
    ['2004-02-29', 4, '2008-02-29'],
    ['2005-11-15', 5, '2010-11-15'],
    ['2005-02-28', -1, '2004-02-28'],
  ])('%s and %d years is %s', (anchor, years, result) => {
    expect(formatIsoDate(addYears(iso(anchor), years))).toBe(result);
  });
});

describe('dayOfMonthAfter', () => {
  test.each([
    [5, '2006-03-08', '2006-04-05'],
    [5, '2006-12-01', '2007-01-05'],
    [31, '2006-01-31', '2006-02-28'],
    [31, '2004-01-01', '2004-02-29'],
    [31, '2006-03-31', '2006-04-30'],
    [1, '2006-02-28', '2006-03-01'],
  ])('day %d of the month after %s is %s', (dayOfMonth, day, result) => {
    expect(formatIsoDate(dayOfMonthAfter(dayOfMonth, iso(day)))).toBe(result);
  });

  test('depends on the month of the day alone', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (day, dayOfMonth) => {
        const result = dayOfMonthAfter(dayOfMonth, day);
        expect(dayOfMonthAfter(dayOfMonth, lastDayOfMonth(day))).toBe(result);
        expect(result).toBe(
          Math.min(lastDayOfMonth(day) + dayOfMonth, lastDayOfMonth(lastDayOfMonth(day) + 1)),
        );
      }),
    );
  });

  test.each([0, 32, -1, 1.5, Number.NaN])('refuses day %d', (dayOfMonth) => {
    expect(() => dayOfMonthAfter(dayOfMonth, 0)).toThrow(RangeError);
  });
});
