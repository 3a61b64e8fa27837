import { expect, test } from 'vitest';
import { goodFriday } from '../../src/calendars/good-friday.ts';
import { formatIsoDate } from '../../src/dates/index.ts';
import { iso } from '../dates/days.ts';

// The earliest and the latest Easters (March 22 and April 25) and the two exceptions of the
// Gregorian reckoning (April 19 for 26, April 18 for 25), from the tables of Easter in the
// Explanatory Supplement to the Astronomical Almanac; Good Friday is two days earlier.
test.each([
  [1818, '1818-03-20'],
  [2285, '2285-03-20'],
  [1943, '1943-04-23'],
  [2038, '2038-04-23'],
  [1954, '1954-04-16'],
  [1981, '1981-04-17'],
  [1609, '1609-04-17'],
  [2000, '2000-04-21'],
  [2024, '2024-03-29'],
])('Good Friday of %d is %s', (year, day) => {
  expect(formatIsoDate(goodFriday(year))).toBe(day);
});

test('Easter comes back to the same dates after its full cycle of 5,700,000 years', () => {
  // The cycle is 14,250 times the 146,097 days of 400 years.
  expect(goodFriday(2006 + 5_700_000) - goodFriday(2006)).toBe(14_250 * 146_097);
  expect(goodFriday(2006)).toBe(iso('2006-04-14'));
});
