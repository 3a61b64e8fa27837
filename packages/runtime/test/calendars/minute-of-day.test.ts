import { expect, test } from 'vitest';
import { formatMinuteOfDay, minuteOfDay } from '../../src/calendars/index.ts';

test.each([
  [0, 0, '00:00'],
  [9, 30, '09:30'],
  [16, 5, '16:05'],
  [23, 59, '23:59'],
])('%d hours and %d minutes are %s', (hour, minute, text) => {
  expect(formatMinuteOfDay(minuteOfDay(hour, minute))).toBe(text);
});
