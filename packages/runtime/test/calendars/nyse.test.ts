import { describe, expect, test } from 'vitest';
import { CalendarRangeError, formatMinuteOfDay, nyse } from '../../src/calendars/index.ts';
import { formatIsoDate } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';

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

  test('is one object, known for 1990 through 2027', () => {
    expect(nyse()).toBe(nyse());
    expect([nyse().first, nyse().last].map(formatIsoDate)).toEqual(['1990-01-01', '2027-12-31']);
    expect(() => nyse().closeTime(iso('2028-01-03'))).toThrow(CalendarRangeError);
  });
});
