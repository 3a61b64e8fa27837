import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIsoDate } from '../../src/dates/index.ts';
import {
  dayOfEachMonth,
  daysOfEachYear,
  everyDays,
  everyMonths,
  type Recurrence,
} from '../../src/schedules/index.ts';
import { anyDay, iso } from '../dates/days.ts';

function firstDates(recurrence: Recurrence, from: string, count: number): readonly string[] {
  const start = recurrence.indexOnOrBefore(iso(from) - 1) + 1;
  return Array.from({ length: count }, (_, offset) =>
    formatIsoDate(recurrence.dateAt(start + offset)),
  );
}

const monthDay = fc
  .integer({ min: iso('2000-01-01'), max: iso('2000-12-31') })
  .map((day) => formatIsoDate(day))
  .filter((text) => text !== '2000-02-29')
  .map((text) => ({ month: Number(text.slice(5, 7)), day: Number(text.slice(8)) }));

const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc
    .record({
      anchor: anyDay,
      months: fc.integer({ min: 1, max: 40 }),
      monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
    })
    .map(everyMonths),
  fc.record({ anchor: anyDay, days: fc.integer({ min: 1, max: 400 }) }).map(everyDays),
  fc.integer({ min: 1, max: 31 }).map(dayOfEachMonth),
  fc
    .uniqueArray(monthDay, {
      minLength: 1,
      maxLength: 12,
      selector: ({ month, day }) => 100 * month + day,
    })
    .map(daysOfEachYear),
);

describe('recurrences', () => {
  test('listed days of each year, in any order', () => {
    const quarters = daysOfEachYear([
      { month: 10, day: 1 },
      { month: 1, day: 1 },
      { month: 7, day: 1 },
      { month: 4, day: 1 },
    ]);
    expect(firstDates(quarters, '2006-03-08', 5)).toEqual([
      '2006-04-01',
      '2006-07-01',
      '2006-10-01',
      '2007-01-01',
      '2007-04-01',
    ]);
    expect(quarters.perYear?.toString()).toBe('4');
    expect(quarters.atMonthEnd).toBe(false);
  });

  test('February 29 is February 28 in a year without one', () => {
    const leap = daysOfEachYear([{ month: 2, day: 29 }]);
    expect(firstDates(leap, '2003-01-01', 3)).toEqual(['2003-02-28', '2004-02-29', '2005-02-28']);
    expect(leap.atMonthEnd).toBe(true);
  });

  test('day 30 of each month clamps, and day 31 is each month’s last', () => {
    expect(firstDates(dayOfEachMonth(30), '2005-01-30', 3)).toEqual([
      '2005-01-30',
      '2005-02-28',
      '2005-03-30',
    ]);
    expect(firstDates(dayOfEachMonth(31), '2005-02-01', 3)).toEqual([
      '2005-02-28',
      '2005-03-31',
      '2005-04-30',
    ]);
    expect(dayOfEachMonth(30).atMonthEnd).toBe(false);
    expect(dayOfEachMonth(31).atMonthEnd).toBe(true);
  });

  test('months from an anchor clamp from the anchor, or keep to the month’s end', () => {
    const anchor = iso('2011-02-28');
    const same = everyMonths({ anchor, months: 3, monthEnd: 'same day' });
    const last = everyMonths({ anchor, months: 3, monthEnd: 'last day' });
    expect(firstDates(same, '2011-01-01', 3)).toEqual(['2011-02-28', '2011-05-28', '2011-08-28']);
    expect(firstDates(last, '2011-01-01', 3)).toEqual(['2011-02-28', '2011-05-31', '2011-08-31']);
    expect([same.atMonthEnd, last.atMonthEnd]).toEqual([false, true]);
    const middle = everyMonths({ anchor: iso('2011-01-30'), months: 1, monthEnd: 'last day' });
    expect(firstDates(middle, '2011-01-01', 3)).toEqual(['2011-01-30', '2011-02-28', '2011-03-30']);
    expect(everyMonths({ anchor, months: 18, monthEnd: 'same day' }).perYear?.toString()).toBe(
      '2/3',
    );
  });

  test('days from an anchor run both ways', () => {
    const weeks = everyDays({ anchor: iso('2006-03-08'), days: 14 });
    expect(firstDates(weeks, '2006-02-20', 2)).toEqual(['2006-02-22', '2006-03-08']);
    expect(weeks.perYear).toBeUndefined();
  });

  test('dates ascend, and the one on or before a day is the last that is not after it', () => {
    fc.assert(
      fc.property(anyRecurrence, anyDay, (recurrence, day) => {
        const index = recurrence.indexOnOrBefore(day);
        expect(recurrence.dateAt(index)).toBeLessThanOrEqual(day);
        expect(recurrence.dateAt(index + 1)).toBeGreaterThan(day);
        expect(recurrence.indexOnOrBefore(recurrence.dateAt(index))).toBe(index);
      }),
      { numRuns: 500 },
    );
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
    'refuses a step of %d',
    (n) => {
      expect(() => everyMonths({ anchor: 0, months: n, monthEnd: 'same day' })).toThrow(RangeError);
      expect(() => everyDays({ anchor: 0, days: n })).toThrow(/whole number of days from 1/);
    },
  );

  test.each([0, 32, 1.5])('refuses day %d of a month', (day) => {
    expect(() => dayOfEachMonth(day)).toThrow(RangeError);
  });

  test.each([
    [[]],
    [[{ month: 2, day: 30 }]],
    [[{ month: 13, day: 1 }]],
    [[{ month: 1.5, day: 1 }]],
    [[{ month: 4, day: 31 }]],
    [
      [
        { month: 1, day: 1 },
        { month: 1, day: 1 },
      ],
    ],
    [
      [
        { month: 2, day: 28 },
        { month: 2, day: 29 },
      ],
    ],
  ])('refuses the listed days %j', (days) => {
    expect(() => daysOfEachYear(days)).toThrow(RangeError);
  });
});
