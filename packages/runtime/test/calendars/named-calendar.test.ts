import { expect, test } from 'vitest';
import {
  calendarNames,
  CalendarRangeError,
  describeKnownRange,
  describePublished,
  filteredCalendar,
  isByRule,
  isKnownDay,
  namedCalendar,
  newYorkBanks,
  nyse,
} from '../../src/calendars/index.ts';
import { iso } from '../dates/days.ts';

test('each name on the list is the name of its calendar', () => {
  expect(calendarNames).toEqual(['NYSE', 'New York Banks', 'Weekdays']);
  expect(calendarNames.map((name) => namedCalendar(name)?.name)).toEqual(calendarNames);
  expect(namedCalendar('NYSE')).toBe(nyse());
  expect(namedCalendar('New York Banks')).toBe(newYorkBanks());
  expect(namedCalendar('Weekdays')).toBe(namedCalendar('Weekdays'));
});

test.each(['nyse', 'NYSE ', '', 'toString', 'Nasdaq'])('%j names no calendar', (name) => {
  expect(namedCalendar(name)).toBeUndefined();
});

test('says in words how far it is known', () => {
  expect(describeKnownRange(nyse())).toBe('the calendar NYSE is known from 1990 through 2099');
  const lateStart = { name: 'Part', first: iso('2006-01-02'), last: iso('2006-12-31') };
  expect(describeKnownRange(lateStart)).toBe(
    'the calendar Part is known from January 2, 2006 through December 31, 2006',
  );
  const earlyEnd = { name: 'Part', first: iso('2006-01-01'), last: iso('2006-12-30') };
  expect(describeKnownRange(earlyEnd)).toBe(
    'the calendar Part is known from January 1, 2006 through December 30, 2006',
  );
});

test('says in words how far it is published', () => {
  expect(describePublished(newYorkBanks())).toBe(
    'the closings of New York Banks are published through 2030, and reckoned by the same rules after that',
  );
  expect(describePublished({ name: 'Part', published: iso('2026-06-30') })).toBe(
    'the closings of Part are published through June 30, 2026, and reckoned by the same rules after that',
  );
  const weekdays = namedCalendar('Weekdays');
  expect(weekdays !== undefined && isByRule(weekdays, weekdays.last)).toBe(false);
});

test('an unknown day is neither open nor closed', () => {
  const calendars = [nyse(), filteredCalendar('Trading Day', nyse(), () => true)];
  for (const calendar of calendars) {
    for (const day of [iso('1989-12-29'), iso('2100-01-04')]) {
      const known = calendar.first + 100;
      expect(isKnownDay(calendar, day)).toBe(false);
      expect(() => calendar.isOpen(day)).toThrow(CalendarRangeError);
      expect(() => calendar.closure(day)).toThrow(CalendarRangeError);
      expect(() => calendar.countOpen(Math.min(day, known), Math.max(day, known))).toThrow(
        CalendarRangeError,
      );
      expect(() => calendar.openDays(Math.min(day, known), Math.max(day, known))).toThrow(
        CalendarRangeError,
      );
    }
  }
  expect(() => nyse().isOpen(iso('2100-01-04'))).toThrow(
    'January 4, 2100 cannot be judged: the calendar NYSE is known from 1990 through 2099.',
  );
});
