import { describe, expect, test } from 'vitest';
import {
  CalendarRangeError,
  formatMinuteOfDay,
  isByRule,
  nyse,
} from '../../src/calendars/index.ts';
import { formatIsoDate, weekdayOf } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';

function closeOf(day: number): string | null {
  const time = nyse().closeTime(day);
  return time === undefined ? null : formatMinuteOfDay(time);
}

describe('NYSE', () => {
  test.each([
    ['1994-04-27', 'National Day of Mourning for President Nixon'],
    ['2001-09-11', 'attacks of September 11, 2001'],
    ['2001-09-12', 'attacks of September 11, 2001'],
    ['2001-09-13', 'attacks of September 11, 2001'],
    ['2001-09-14', 'attacks of September 11, 2001'],
    ['2004-06-11', 'National Day of Mourning for President Reagan'],
    ['2007-01-02', 'National Day of Mourning for President Ford'],
    ['2012-10-29', 'Hurricane Sandy'],
    ['2012-10-30', 'Hurricane Sandy'],
    ['2018-12-05', 'National Day of Mourning for President George H.W. Bush'],
    ['2025-01-09', 'National Day of Mourning for President Carter'],
  ])('was closed on %s: %s', (day, reason) => {
    expect(nyse().isOpen(iso(day))).toBe(false);
    expect(nyse().closure(iso(day))).toBe(reason);
    expect(nyse().closeTime(iso(day))).toBeUndefined();
  });

  test.each([
    ['2001-09-10', '2001-09-17'],
    ['2004-06-10', '2004-06-14'],
    ['2006-12-29', '2007-01-03'],
    ['2012-10-26', '2012-10-31'],
    ['2018-12-04', '2018-12-06'],
    ['2025-01-08', '2025-01-10'],
    ['2004-12-30', '2004-12-31'],
    ['2010-12-31', '2011-01-03'],
    ['1998-01-16', '1998-01-20'],
    ['1997-01-17', '1997-01-20'],
    ['2021-06-17', '2021-06-18'],
    ['2022-06-17', '2022-06-21'],
    ['2027-12-23', '2027-12-27'],
  ])('the session after %s is %s, and the one before is back again', (day, next) => {
    expect(formatIsoDate(nyse().nthAfter(iso(day), 1) ?? 0)).toBe(next);
    expect(formatIsoDate(nyse().nthBefore(iso(next), 1) ?? 0)).toBe(day);
  });

  test.each([
    ['2006-04-14', 'Good Friday'],
    ['2027-06-18', 'Juneteenth National Independence Day'],
    ['2026-07-03', 'Independence Day'],
    ['2026-07-04', 'Saturday'],
    ['2006-01-01', 'Sunday'],
    ['2006-01-02', "New Year's Day"],
    ['2006-03-08', undefined],
  ])('the closure of %s is %s', (day, reason) => {
    expect(nyse().closure(iso(day))).toBe(reason);
  });

  test.each([
    ['1990-12-24', '14:00'],
    ['1991-11-29', '16:00'],
    ['1992-11-27', '14:00'],
    ['1993-11-26', '13:00'],
    ['1994-07-05', '16:00'],
    ['1996-07-03', '16:00'],
    ['1996-07-05', '13:00'],
    ['1999-12-31', '13:00'],
    ['2003-12-26', '13:00'],
    ['2008-12-26', '16:00'],
    ['2012-07-03', '13:00'],
    ['2013-07-03', '13:00'],
    ['2013-07-05', '16:00'],
    ['2025-12-26', '16:00'],
    ['2006-03-08', '16:00'],
  ])('closed on %s at %s', (day, time) => {
    expect(formatMinuteOfDay(nyse().closeTime(iso(day)) ?? 0)).toBe(time);
  });

  // Announced by the exchange on December 23, 2025.
  test('the holidays and early closes of 2028', () => {
    const days = Array.from({ length: 366 }, (_, at) => iso('2028-01-01') + at);
    const weekdays = days.filter((day) => weekdayOf(day) <= 5);
    const dates = (which: (close: string | null) => boolean): readonly (string | undefined)[] =>
      weekdays.filter((day) => which(closeOf(day))).map(formatIsoDate);
    expect(dates((close) => close === null)).toEqual([
      '2028-01-17',
      '2028-02-21',
      '2028-04-14',
      '2028-05-29',
      '2028-06-19',
      '2028-07-04',
      '2028-09-04',
      '2028-11-23',
      '2028-12-25',
    ]);
    expect(dates((close) => close === '13:00')).toEqual(['2028-07-03', '2028-11-24']);
  });

  // Easter is by the tables of the Gregorian calendar; Christmas of 2032 is a Saturday, July 4 of 2032 a Sunday.
  test.each([
    ['2030-04-19', 'Good Friday'],
    ['2032-07-05', 'Independence Day'],
    ['2032-12-24', 'Christmas Day'],
    ['2033-12-26', 'Christmas Day'],
    ['2099-04-10', 'Good Friday'],
  ])('by rule closed on %s: %s', (day, name) => {
    expect(isByRule(nyse(), iso(day))).toBe(true);
    expect(nyse().closure(iso(day))).toBe(name);
  });

  test('is one object, known for 1990 through 2099 and published through 2028', () => {
    expect(nyse()).toBe(nyse());
    const { first, last, published } = nyse();
    expect([first, published, last].map(formatIsoDate)).toEqual([
      '1990-01-01',
      '2028-12-31',
      '2099-12-31',
    ]);
    expect(() => nyse().closeTime(iso('2100-01-04'))).toThrow(CalendarRangeError);
  });
});
