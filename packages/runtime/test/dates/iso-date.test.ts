import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIsoDate, parseIsoDate } from '../../src/dates/index.ts';
import { anyDay, iso } from './days.ts';

describe('ISO dates', () => {
  test('every fifth day from 1583 to 2500 is written as the platform writes it and reads back', () => {
    const wrong: number[] = [];
    const last = iso('2500-12-31');
    let days = 0;
    for (let day = iso('1583-01-01'); day <= last; day += 5) {
      const text = formatIsoDate(day);
      if (parseIsoDate(text) !== day) wrong.push(day);
      if (text !== new Date(day * 86_400_000).toISOString().slice(0, 10)) wrong.push(day);
      days += 1;
    }
    expect(wrong).toEqual([]);
    expect(days).toBe(67_059);
  });

  test('any day of the years to 9999 reads back', () => {
    fc.assert(fc.property(anyDay, (day) => parseIsoDate(formatIsoDate(day)) === day));
  });

  test.each([
    '',
    '2006-3-08',
    '06-03-08',
    '2006/03/08',
    '20060308',
    ' 2006-03-08',
    '2006-03-08\n',
    '2006-03-08T00:00:00Z',
    '2006-02-29',
    '2006-13-01',
    '2006-00-10',
    '2006-06-31',
    '1582-10-15',
    '0000-01-01',
    '10000-01-01',
    '٢٠٠٦-٠٣-٠٨',
  ])('%j is no date', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });

  test('days past the readable years are still written', () => {
    expect(formatIsoDate(iso('9999-12-31') + 1)).toBe('+010000-01-01');
    expect(formatIsoDate(iso('1583-01-01') - 1)).toBe('1582-12-31');
    expect(formatIsoDate(-719_529)).toBe('-000001-12-31');
  });
});
