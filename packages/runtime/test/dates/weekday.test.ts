import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  firstWeekdayOnOrAfter,
  type Weekday,
  weekdayNameOf,
  weekdayOf,
  WEEKDAYS,
} from '../../src/dates/index.ts';
import { anyDay, iso } from './days.ts';

describe('weekdays', () => {
  test.each([
    ['1970-01-01', 'Thursday'],
    ['1969-12-28', 'Sunday'],
    ['2006-03-08', 'Wednesday'],
    ['2001-09-11', 'Tuesday'],
    ['1583-01-01', 'Saturday'],
  ] as const)('%s is a %s', (day, name) => {
    expect(weekdayNameOf(iso(day))).toBe(name);
    expect(weekdayOf(iso(day))).toBe(WEEKDAYS[name]);
  });

  test('agree with the platform on any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  test('the first one on or after a day is that weekday and less than a week away', () => {
    const anyWeekday = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, weekday) => {
        const found = firstWeekdayOnOrAfter(day, weekday);
        expect(weekdayOf(found)).toBe(weekday);
        expect(found - day).toBeGreaterThanOrEqual(0);
        expect(found - day).toBeLessThan(7);
      }),
    );
  });
});

describe('daysBetween', () => {
  test('counts from day 0 and has a direction', () => {
    expect(daysBetween(iso('2005-11-15'), iso('2006-03-08'))).toBe(113);
    expect(daysBetween(iso('2006-03-08'), iso('2005-11-15'))).toBe(-113);
    expect(daysBetween(iso('2004-02-28'), iso('2004-03-01'))).toBe(2);
    expect(daysBetween(iso('2004-02-28'), iso('2004-02-28'))).toBe(0);
  });
});
