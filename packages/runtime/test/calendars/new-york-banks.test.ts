import { describe, expect, test } from 'vitest';
import { newYorkBanks, nyse } from '../../src/calendars/index.ts';
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

  test.each(['2006-04-14', '2001-09-11', '2004-06-11', '2018-12-05', '2025-01-09'])(
    'are open on %s, when the NYSE is closed',
    (day) => {
      expect(newYorkBanks().isOpen(iso(day))).toBe(true);
      expect(nyse().isOpen(iso(day))).toBe(false);
    },
  );
});
