import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLongDate, MONTH_NAMES, parseLongDate } from '../../src/dates/index.ts';
import { anyDay, iso } from './days.ts';

describe('long dates', () => {
  test.each([
    ['March 8, 2006', '2006-03-08'],
    ['October 1, 2007', '2007-10-01'],
    ['February 29, 2004', '2004-02-29'],
    ['December 31, 9999', '9999-12-31'],
  ])('%s is %s', (text, day) => {
    expect(parseLongDate(text)).toBe(iso(day));
    expect(formatLongDate(iso(day))).toBe(text);
  });

  test('any day reads back, under the month that the platform names', () => {
    const platform = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseLongDate(formatLongDate(day))).toBe(day);
        expect(formatLongDate(day)).toBe(platform.format(new Date(day * 86_400_000)));
      }),
    );
    expect(MONTH_NAMES).toHaveLength(12);
  });

  test.each([
    'march 8, 2006',
    'Mar 8, 2006',
    'March 08, 2006',
    'March 8 2006',
    'March  8, 2006',
    'March 8, 06',
    'March 8, 2006.',
    'February 29, 2006',
    'February 30, 2004',
    'Smarch 1, 2006',
    'October 1, 1492',
    'October 0, 2007',
  ])('%j is no date', (text) => {
    expect(parseLongDate(text)).toBeUndefined();
  });
});
