import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusinessCalendar,
  filteredCalendar,
  newYorkBanks,
  nyse,
  weekdayCalendar,
} from '../../src/calendars/index.ts';
import { type Day, weekdayOf } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';
import { naiveCalendar } from './naive-calendar.ts';

/** Closed weekdays, a weekend day and a repeat, not in order. */
const HOLIDAYS = [
  '2006-07-04',
  '2005-12-26',
  '2006-01-02',
  '2006-01-03',
  '2006-07-04',
  '2006-07-08',
];

const CALENDARS: readonly BusinessCalendar[] = [
  nyse(),
  newYorkBanks(),
  weekdayCalendar('Weekdays', HOLIDAYS.map(iso)),
  filteredCalendar('Every Third', nyse(), (day) => day % 3 === 0),
  filteredCalendar('Most Mondays', newYorkBanks(), (day) => weekdayOf(day) === 1 && day % 5 !== 0),
];

describe.each(CALENDARS.map((calendar) => ({ name: calendar.name, calendar })))(
  '$name',
  ({ calendar }) => {
    const naive = naiveCalendar(calendar, (day) => calendar.isOpen(day));
    // Around 2006 for all, and at both ends of what the calendar knows.
    const anyDay = fc.oneof(
      fc.integer({ min: iso('2005-06-01'), max: iso('2007-06-01') }),
      fc.integer({ min: calendar.first, max: calendar.first + 60 }),
      fc.integer({ min: calendar.last - 60, max: calendar.last }),
    );
    const anyCount = fc.nat(45);

    test('nthAfter and nthBefore agree with a walk from day to day', () => {
      fc.assert(
        fc.property(anyDay, anyCount, (day, n) => {
          expect(calendar.nthAfter(day, n)).toBe(naive.nth(day, n, 1));
          expect(calendar.nthBefore(day, n)).toBe(naive.nth(day, n, -1));
        }),
        { numRuns: 300 },
      );
    });

    test('openDays and countOpen agree with a walk from day to day', () => {
      fc.assert(
        fc.property(anyDay, fc.integer({ min: -3, max: 200 }), (from, length) => {
          const to = Math.min(from + length, calendar.last);
          const days = naive.openDays(from, to);
          expect(calendar.openDays(from, to)).toEqual(days);
          expect(calendar.countOpen(from, to)).toBe(days.length);
        }),
      );
    });

    test('firstOnOrAfter and firstOnOrBefore keep an open day and move off a closed one', () => {
      fc.assert(
        fc.property(anyDay, (day) => {
          const open = calendar.isOpen(day);
          expect(calendar.firstOnOrAfter(day)).toBe(open ? day : naive.nth(day, 1, 1));
          expect(calendar.firstOnOrBefore(day)).toBe(open ? day : naive.nth(day, 1, -1));
        }),
      );
    });

    test('counting n forth and n back is at home again from an open day', () => {
      fc.assert(
        fc.property(anyDay, anyCount, (day, n) => {
          const forth = calendar.nthAfter(day, n);
          fc.pre(forth !== undefined);
          const back = calendar.nthBefore(forth, n);
          expect(back).toBe(n === 0 ? day : (calendar.firstOnOrBefore(day) ?? back));
          if (n > 0) expect(calendar.countOpen(day + 1, forth)).toBe(n);
        }),
      );
    });

    test('a day is closed for a reason, and weekends always are', () => {
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(calendar.closure(day) === undefined).toBe(calendar.isOpen(day));
          if (weekdayOf(day) > 5) expect(calendar.isOpen(day)).toBe(false);
        }),
      );
    });

    test('knows all that follows the day before its first, and all before the day after its last', () => {
      const { first, last } = calendar;
      expect(calendar.nthAfter(first - 1, 1)).toBe(calendar.firstOnOrAfter(first));
      expect(calendar.nthBefore(last + 1, 1)).toBe(calendar.firstOnOrBefore(last));
      const total = calendar.countOpen(first, last);
      expect(calendar.nthAfter(first - 1, total)).toBe(calendar.firstOnOrBefore(last));
      expect(calendar.nthBefore(last + 1, total)).toBe(calendar.firstOnOrAfter(first));
      expect(calendar.nthAfter(first - 1, total + 1)).toBeUndefined();
      expect(calendar.nthBefore(last + 1, total + 1)).toBeUndefined();
    });

    test('a stretch that ends before it starts has no days, known or not', () => {
      for (const from of [iso('2006-03-08'), calendar.first - 5, calendar.last + 5]) {
        expect(calendar.openDays(from, from - 1)).toEqual([]);
        expect(calendar.countOpen(from, from - 1)).toBe(0);
      }
    });

    test('has no answer for starts that it does not know', () => {
      const { first, last } = calendar;
      const answers: readonly (Day | undefined)[] = [
        calendar.nthAfter(first - 2, 1),
        calendar.nthAfter(last + 1, 1),
        calendar.nthBefore(first - 1, 1),
        calendar.nthBefore(last + 2, 1),
        calendar.nthAfter(first - 1, 0),
        calendar.nthBefore(last + 1, 0),
        calendar.firstOnOrAfter(first - 1),
        calendar.firstOnOrBefore(last + 1),
      ];
      expect(answers).toEqual(answers.map(() => undefined));
    });

    test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot count %d days', (n) => {
      expect(() => calendar.nthAfter(iso('2006-03-08'), n)).toThrow(RangeError);
      expect(() => calendar.nthBefore(iso('2006-03-08'), n)).toThrow(RangeError);
    });
  },
);
