import { describe, expect, test } from 'vitest';
import { isByRule, newYorkBanks, nyse } from '../../src/calendars/index.ts';
import { formatIsoDate, weekdayOf } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';

describe('New York Banks', () => {
  test.each([
    ['2005-10-10', 'Columbus Day'],
    ['2005-11-11', 'Veterans Day'],
    ['2007-11-12', 'Veterans Day'],
    ['1992-01-20', 'Birthday of Martin Luther King, Jr.'],
    ['2022-06-20', 'Juneteenth National Independence Day'],
    ['2005-12-26', 'Christmas Day'],
  ])('are closed on %s: %s', (day, reason) => {
    expect(newYorkBanks().closure(iso(day))).toBe(reason);
  });

  test.each([
    ['2006-11-10', 'Veterans Day on a Saturday'],
    ['2020-07-03', 'Independence Day on a Saturday'],
    ['2021-06-18', 'Juneteenth on a Saturday'],
    ['2027-06-18', 'Juneteenth on a Saturday'],
    ['2027-12-24', 'Christmas on a Saturday'],
    ['2010-12-31', 'New Year’s Day on a Saturday'],
  ])('are open on Friday, %s: %s is not moved', (day) => {
    expect(newYorkBanks().closure(iso(day))).toBeUndefined();
    expect(newYorkBanks().closure(iso(day) + 1)).toBe('Saturday');
  });

  // The Federal Reserve's release K.8 for 2026 to 2030, of December 31, 2025.
  test.each([
    [2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25'],
    [2029, '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25'],
    [2030, '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
  ])('the holidays of %s', (year, holidays) => {
    const closed: string[] = [];
    for (let day = iso(`${year}-01-01`); day <= iso(`${year}-12-31`); day += 1) {
      if (weekdayOf(day) <= 5 && !newYorkBanks().isOpen(day)) closed.push(formatIsoDate(day) ?? '');
    }
    expect(closed).toEqual(holidays.split(' ').map((each) => `${year}-${each}`));
    expect(isByRule(newYorkBanks(), iso('2030-12-31'))).toBe(false);
    expect(isByRule(newYorkBanks(), iso('2031-01-01'))).toBe(true);
  });

  test.each(['2006-04-14', '2001-09-11', '2004-06-11', '2018-12-05', '2025-01-09'])(
    'are open on %s, when the NYSE is closed',
    (day) => {
      expect(newYorkBanks().isOpen(iso(day))).toBe(true);
      expect(nyse().isOpen(iso(day))).toBe(false);
    },
  );
});
