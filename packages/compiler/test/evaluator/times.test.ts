import { expect, test } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';
import { ask } from './contract.ts';

test.each([
  ['5:00 pm New York time is before 5:01 pm New York time', 'yes'],
  ['5:00 pm New York time is on or after 5:00 pm New York time', 'yes'],
  ['5:00 pm New York time is after 2:00 pm Pacific time', 'no'],
  ['5:00 pm New York time is 2:00 pm Los Angeles time', 'yes'],
  ['5:00 pm New York time is not 4:00 pm Chicago Time', 'no'],
  ['5:00 pm New York time is either 9:00 pm London time or 2:00 pm Pacific time', 'yes'],
])('%s: %s', (expression, expected) => {
  expect(ask(expression)).toBe(expected);
});

test('clocks of two places are compared on the date in question', () => {
  const isSame = '5:00 pm New York time is 9:00 pm London time';
  expect(ask(isSame, { on: '2026-03-09' })).toBe('yes');
  expect(ask(isSame, { on: '2026-02-09' })).toBe('no');
  expect(ask(`(${isSame}) on June 1, 1985`)).toBe(
    'unknown: which of New York time and London time is ahead on 1985-06-01',
  );
});

test('a time is an input, and one that is not known decides nothing', () => {
  const asking = { declared: '  fact Received At : time' };
  const late = 'Received At is after 5:00 pm New York time';
  expect(ask(late, asking)).toBe('unknown: Received At');
  const given = { facts: { 'Received At': '4:30 pm Chicago time' } };
  expect(ask(late, { ...asking, given })).toBe('yes');
  expect(ask('Received At', { ...asking, given })).toBe('4:30 pm Chicago time');
});

test.each([
  ['X means 5:00 pm New York time is more than 4:00 pm New York time', 'quantity-comparison-word'],
  ['X means 5:00 pm New York time is before January 1, 2026', 'date-comparison-word'],
  ['X means 5:00 pm New York time + $1', 'not-a-quantity'],
  ['X means 5:00 pm Springfield time', 'unknown-time-zone'],
  ['X means 5:00 pm', 'malformed-time'],
  ['X means the 7st day after January 1, 2026', 'malformed-number'],
  ['X means the 7th after January 1, 2026', 'unexpected-word'],
])('%s gives %s', (line, code) => {
  expect(errorCodes(compileClause(line))).toEqual([code]);
});

test.each([
  ['the 7th day after March 6, 2026', 'March 13, 2026'],
  ['the 1st Business Day after March 6, 2026', 'March 9, 2026'],
  ['the 3rd Trading Day before March 6, 2026', 'March 3, 2026'],
])('%s is %s', (expression, expected) => {
  expect(ask(expression)).toBe(expected);
});
