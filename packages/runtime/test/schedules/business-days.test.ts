import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusinessCalendar,
  CalendarRangeError,
  filteredCalendar,
  newYorkBanks,
  weekdayCalendar,
} from '../../src/calendars/index.ts';
import { formatIsoDate, toYearMonthDay } from '../../src/dates/index.ts';
import {
  adjustDay,
  BUSINESS_DAY_CONVENTIONS,
  type BusinessDayConvention,
} from '../../src/schedules/index.ts';
import { firstMovedToOrAfter } from '../../src/schedules/business-days.ts';
import { iso } from '../dates/days.ts';

const weekdays = weekdayCalendar('Weekdays');
/** Closed for weeks on end, whole months among them. */
const sparse = filteredCalendar('Sparse', weekdays, (day) => day % 47 === 0);

function moved(day: string, convention: BusinessDayConvention): string {
  return formatIsoDate(adjustDay(iso(day), { convention, calendar: newYorkBanks() }));
}

function monthOf(day: number): number {
  const { year, month } = toYearMonthDay(day);
  return 12 * year + month;
}

/** The rule word by word, asking about one day after another. */
function movedNaively(
  day: number,
  convention: BusinessDayConvention,
  calendar: BusinessCalendar,
): number {
  let after = day;
  while (!calendar.isOpen(after)) after += 1;
  let before = day;
  while (!calendar.isOpen(before)) before -= 1;
  if (convention === 'following') return after;
  if (convention === 'preceding') return before;
  if (convention === 'modified following') return monthOf(after) === monthOf(day) ? after : before;
  return monthOf(before) === monthOf(day) ? before : after;
}

const aRule = fc.record({
  convention: fc.constantFrom(...BUSINESS_DAY_CONVENTIONS),
  calendar: fc.constantFrom(weekdays, newYorkBanks(), sparse),
});
const aDay = fc.integer({ min: iso('1995-01-01'), max: iso('2020-12-31') });

describe('dates that are not business days', () => {
  test.each([
    // Saturday, March 31, 2007.
    ['2007-03-31', 'following', '2007-04-02'],
    ['2007-03-31', 'modified following', '2007-03-30'],
    ['2007-03-31', 'preceding', '2007-03-30'],
    ['2007-03-31', 'modified preceding', '2007-03-30'],
    // Sunday, April 1, 2007.
    ['2007-04-01', 'following', '2007-04-02'],
    ['2007-04-01', 'modified following', '2007-04-02'],
    ['2007-04-01', 'preceding', '2007-03-30'],
    ['2007-04-01', 'modified preceding', '2007-04-02'],
    // New Year's Day 2007 was a Monday; a business day stays.
    ['2007-01-01', 'following', '2007-01-02'],
    ['2007-01-01', 'modified preceding', '2007-01-02'],
    ['2007-01-02', 'preceding', '2007-01-02'],
  ] as const)('%s, %s, is %s', (day, convention, expected) => {
    expect(moved(day, convention)).toBe(expected);
  });

  test('are moved as the words of each rule say', () => {
    fc.assert(
      fc.property(aDay, aRule, (day, rule) => {
        expect(adjustDay(day, rule)).toBe(movedNaively(day, rule.convention, rule.calendar));
      }),
    );
  });

  test('the first date moved to a day or later is so moved, and the one before it is not', () => {
    fc.assert(
      fc.property(aDay, aRule, (day, rule) => {
        const first = firstMovedToOrAfter(day, rule);
        expect(adjustDay(first, rule)).toBeGreaterThanOrEqual(day);
        expect(adjustDay(first - 1, rule)).toBeLessThan(day);
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be moved where the calendar does not know', () => {
    const calendar = newYorkBanks();
    for (const convention of BUSINESS_DAY_CONVENTIONS) {
      expect(() => adjustDay(iso('2100-01-01'), { convention, calendar })).toThrow(
        CalendarRangeError,
      );
      expect(() => adjustDay(iso('1989-12-31'), { convention, calendar })).toThrow(
        CalendarRangeError,
      );
    }
    // The day itself is known to be closed, and the next one is not known.
    const closed = weekdayCalendar('Closed', [iso('9999-12-31')]);
    expect(() =>
      adjustDay(iso('9999-12-31'), { convention: 'following', calendar: closed }),
    ).toThrow(CalendarRangeError);
  });
});
