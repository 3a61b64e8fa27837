import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayCalendar } from '../../src/calendars/index.ts';
import { weekdayAt, weekdayIndex } from '../../src/calendars/weekday-index.ts';
import { formatIsoDate, weekdayNameOf, weekdayOf } from '../../src/dates/index.ts';
import { anyDay, iso } from '../dates/days.ts';
import { naiveCalendar } from './naive-calendar.ts';

describe('weekdayCalendar', () => {
  test('reaches from 1583 to 9999', () => {
    const calendar = weekdayCalendar('Business Day');
    expect([calendar.first, calendar.last].map(formatIsoDate)).toEqual([
      '1583-01-01',
      '9999-12-31',
    ]);
    // 8,417 years are 21 cycles of 400 (146,097 days each) and 17 years with 4 leap days: whole weeks.
    const days = 21 * 146_097 + 17 * 365 + 4;
    expect(calendar.countOpen(calendar.first, calendar.last)).toBe((days / 7) * 5);
  });

  test('holidays may repeat, be out of order and fall on weekends', () => {
    const calendar = weekdayCalendar(
      'Business Day',
      ['2006-03-10', '2006-03-08', '2006-03-11', '2006-03-08'].map(iso),
    );
    expect(calendar.openDays(iso('2006-03-06'), iso('2006-03-13')).map(formatIsoDate)).toEqual([
      '2006-03-06',
      '2006-03-07',
      '2006-03-09',
      '2006-03-13',
    ]);
    expect(calendar.closure(iso('2006-03-08'))).toBe('holiday');
    expect(calendar.closure(iso('2006-03-11'))).toBe('Saturday');
  });

  test('holidays outside the known years change nothing', () => {
    const plain = weekdayCalendar('Business Day');
    const calendar = weekdayCalendar('Business Day', [plain.first - 3, plain.last + 3]);
    expect([plain.first - 3, plain.last + 3].map(weekdayNameOf)).toEqual(['Wednesday', 'Monday']);
    expect(calendar.nthAfter(calendar.first - 1, 1)).toBe(plain.nthAfter(plain.first - 1, 1));
    expect(calendar.nthBefore(calendar.last + 1, 1)).toBe(plain.nthBefore(plain.last + 1, 1));
  });

  test('agrees with a walk from day to day for any holidays', () => {
    const start = iso('2006-01-01');
    const holidays = fc.array(fc.integer({ min: start, max: start + 60 }), { maxLength: 50 });
    fc.assert(
      fc.property(holidays, fc.nat(60), fc.nat(40), (closed, offset, n) => {
        const calendar = weekdayCalendar('Business Day', closed);
        const naive = naiveCalendar(
          calendar,
          (day) => weekdayOf(day) <= 5 && !closed.includes(day),
        );
        const day = start + offset;
        expect(calendar.nthAfter(day, n)).toBe(naive.nth(day, n, 1));
        expect(calendar.nthBefore(day, n)).toBe(naive.nth(day, n, -1));
        expect(calendar.openDays(day, day + n)).toEqual(naive.openDays(day, day + n));
      }),
      { numRuns: 500 },
    );
  });

  test('far lookups are arithmetic: 100,000 across centuries take no walk', () => {
    const calendar = weekdayCalendar('Business Day', [iso('2006-07-04')]);
    const start = iso('2000-01-03');
    let sum = 0;
    for (let n = 0; n < 100_000; n += 1) sum += calendar.nthAfter(start, 1_000_000 + n) ?? 0;
    // A walk would look at 10^11 days here. The last: 5 weekdays a week and one holiday on the way.
    expect(calendar.nthAfter(start, 1_000_000)).toBe(start + 1_400_000 + 1);
    expect(sum).toBeGreaterThan(0);
  });
});

test('the index of weekdays and the weekday of an index undo one another', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const found = weekdayAt(weekdayIndex(day));
      expect(found).toBe(weekdayOf(day) <= 5 ? day : day + 8 - weekdayOf(day));
    }),
  );
});
