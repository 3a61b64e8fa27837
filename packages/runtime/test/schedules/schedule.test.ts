import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarRangeError, newYorkBanks, weekdayCalendar } from '../../src/calendars/index.ts';
import { addMonths, formatIsoDate } from '../../src/dates/index.ts';
import {
  adjustDay,
  BUSINESS_DAY_CONVENTIONS,
  dayOfEachMonth,
  daysOfEachYear,
  everyDays,
  everyMonths,
  type Schedule,
  scheduleOf,
  type ScheduleSpec,
  ScheduleTooLong,
} from '../../src/schedules/index.ts';
import { iso } from '../dates/days.ts';

const quarterDays = daysOfEachYear([
  { month: 1, day: 1 },
  { month: 4, day: 1 },
  { month: 7, day: 1 },
  { month: 10, day: 1 },
]);

function text(day: number | undefined): string | undefined {
  return day === undefined ? undefined : formatIsoDate(day);
}

describe('a schedule', () => {
  const payments = scheduleOf({
    dates: quarterDays,
    from: iso('2006-04-01'),
    through: iso('2007-09-30'),
  });

  test('finds the dates beside a day', () => {
    expect(text(payments.onOrAfter(iso('2006-07-01')))).toBe('2006-07-01');
    expect(text(payments.after(iso('2006-07-01')))).toBe('2006-10-01');
    expect(text(payments.onOrBefore(iso('2006-07-01')))).toBe('2006-07-01');
    expect(text(payments.before(iso('2006-07-01')))).toBe('2006-04-01');
    expect(payments.has(iso('2006-07-01'))).toBe(true);
    expect(payments.has(iso('2006-07-02'))).toBe(false);
  });

  test('ends where its window does', () => {
    expect(text(payments.onOrAfter(iso('1999-01-01')))).toBe('2006-04-01');
    expect(payments.before(iso('2006-04-01'))).toBeUndefined();
    expect(text(payments.onOrBefore(iso('2020-01-01')))).toBe('2007-07-01');
    expect(payments.after(iso('2007-07-01'))).toBeUndefined();
    expect(payments.has(iso('2007-10-01'))).toBe(false);
    expect(payments.between(iso('1900-01-01'), iso('2100-01-01'))).toHaveLength(6);
    const none = scheduleOf({
      dates: quarterDays,
      from: iso('2006-04-02'),
      through: iso('2006-06-30'),
    });
    expect(none.between(iso('1900-01-01'), iso('2100-01-01'))).toEqual([]);
    expect(none.onOrAfter(iso('2006-01-01'))).toBeUndefined();
    expect(none.onOrBefore(iso('2007-01-01'))).toBeUndefined();
  });

  test('lists its dates as moved, each once', () => {
    const calendar = weekdayCalendar('Weekdays');
    const daily = scheduleOf({
      dates: everyDays({ anchor: 0, days: 1 }),
      adjustment: { convention: 'following', calendar },
    });
    const week = daily.between(iso('2007-03-30'), iso('2007-04-03')).map(formatIsoDate);
    expect(week).toEqual(['2007-03-30', '2007-04-02', '2007-04-03']);
  });

  test('of listed dates takes them in any order, each once', () => {
    const days = ['2009-06-15', '2007-03-01', '2009-06-15', '2008-01-01'].map(iso);
    const listed = scheduleOf({ dates: days, from: iso('2007-06-01') });
    expect(listed.between(0, iso('2100-01-01')).map(formatIsoDate)).toEqual([
      '2008-01-01',
      '2009-06-15',
    ]);
    expect(listed.has(iso('2007-03-01'))).toBe(false);
    expect(text(listed.before(iso('2009-06-15')))).toBe('2008-01-01');
    expect(listed.after(iso('2009-06-15'))).toBeUndefined();
    expect(scheduleOf({ dates: [] }).onOrAfter(0)).toBeUndefined();
  });

  test('lists no more than 20,000 dates at once, and asks about the rest all the same', () => {
    const daily = scheduleOf({ dates: everyDays({ anchor: 0, days: 1 }) });
    expect(daily.between(1, 20_000)).toHaveLength(20_000);
    expect(() => daily.between(1, 20_001)).toThrow(ScheduleTooLong);
    expect(() => daily.between(-1e9, 1e9)).toThrow(/give the schedule an end/);
    expect(daily.onOrAfter(1e9)).toBe(1e9);
  });

  test('knows its last date though the calendar ends before the next', () => {
    const calendar = newYorkBanks();
    const adjustment = { convention: 'following', calendar } as const;
    const payments = scheduleOf({ dates: quarterDays, adjustment });
    expect(text(payments.onOrBefore(iso('2099-12-30')))).toBe('2099-10-01');
    expect(() => payments.onOrAfter(iso('2099-10-02'))).toThrow(CalendarRangeError);
  });

  test('asks the calendar for nothing beyond its own last date', () => {
    const adjustment = { convention: 'following', calendar: newYorkBanks() } as const;
    const through = (end: string) =>
      scheduleOf({ dates: quarterDays, through: iso(end), adjustment });
    const payments = through('2099-10-01');
    expect(payments.onOrAfter(iso('2131-03-01'))).toBeUndefined();
    expect(text(payments.onOrBefore(iso('2131-03-01')))).toBe('2099-10-01');
    expect(payments.between(iso('2099-10-01'), iso('2131-03-01'))).toEqual([iso('2099-10-01')]);
    expect(scheduleOf({ dates: [], adjustment }).before(iso('2131-03-01'))).toBeUndefined();
    expect(() => through('2100-01-01').has(iso('2131-03-01'))).toThrow(CalendarRangeError);
  });
});

const near = fc.integer({ min: iso('2001-01-01'), max: iso('2012-12-31') });
const first = iso('2000-01-01');
const last = iso('2013-12-31');

const anyDates = fc.oneof(
  fc.constant(quarterDays),
  fc.integer({ min: 1, max: 31 }).map(dayOfEachMonth),
  fc.record({ anchor: near, days: fc.integer({ min: 1, max: 90 }) }).map(everyDays),
  fc
    .record({
      anchor: near,
      months: fc.integer({ min: 1, max: 7 }),
      monthEnd: fc.constantFrom('same day' as const, 'last day' as const),
    })
    .map(everyMonths),
  fc.array(near, { maxLength: 12 }),
);

const anyAdjustment = fc.record({
  convention: fc.constantFrom(...BUSINESS_DAY_CONVENTIONS),
  calendar: fc.constant(newYorkBanks()),
});

const anySpec = fc.record(
  { dates: anyDates, from: near, through: near, adjustment: anyAdjustment },
  { requiredKeys: ['dates'] },
);

/** The dates one after another, filtered, moved and without repetitions. */
function datesNaively(spec: ScheduleSpec): readonly number[] {
  const { dates, from = first, through = last, adjustment } = spec;
  const days: number[] = [];
  for (let day = Math.max(from, first); day <= Math.min(through, last); day += 1) {
    const isDate =
      'dateAt' in dates
        ? dates.dateAt(dates.indexOnOrBefore(day)) === day
        : Array.isArray(dates) && dates.includes(day);
    if (isDate) days.push(adjustment === undefined ? day : adjustDay(day, adjustment));
  }
  return [...new Set(days)].sort((a, b) => a - b);
}

function answersOf(schedule: Schedule, day: number): readonly (number | undefined | boolean)[] {
  return [
    schedule.has(day),
    schedule.onOrAfter(day),
    schedule.after(day),
    schedule.onOrBefore(day),
    schedule.before(day),
  ];
}

/** A day that the naive list, which stops at either end, is sure of. */
function inside(date: number | undefined): number | undefined {
  const isSure = date !== undefined && date >= iso('2000-07-01') && date <= iso('2013-06-30');
  return isSure ? date : undefined;
}

test('any schedule answers as its listed dates would', () => {
  fc.assert(
    fc.property(anySpec, near, fc.nat(200), (spec, day, length) => {
      const schedule = scheduleOf(spec);
      const dates = datesNaively(spec);
      const [has, ...found] = answersOf(schedule, day);
      expect(has).toBe(dates.includes(day));
      expect(found.map((date) => inside(date as number | undefined))).toEqual(
        [
          dates.find((date) => date >= day),
          dates.find((date) => date > day),
          dates.findLast((date) => date <= day),
          dates.findLast((date) => date < day),
        ].map(inside),
      );
      expect(schedule.between(day, day + length)).toEqual(
        dates.filter((date) => date >= day && date <= day + length),
      );
    }),
    { numRuns: 400 },
  );
});

test('every date of every N months is counted from the anchor', () => {
  const anchor = iso('2005-01-31');
  const schedule = scheduleOf({
    dates: everyMonths({ anchor, months: 1, monthEnd: 'same day' }),
    from: anchor,
  });
  let day: number | undefined = anchor;
  for (let months = 0; months < 30; months += 1) {
    expect(day).toBe(addMonths(anchor, months));
    day = schedule.after(day ?? 0);
  }
});
