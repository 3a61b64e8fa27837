import { Exact, formatAmount, formatLongDate, parseIsoDate, Unit } from '@termsheet/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';
import { ask } from './contract.ts';

describe('days counted from a day', () => {
  test.each([
    ['1 day after February 28, 2028', 'February 29, 2028'],
    ['0 days after January 3, 2026', 'January 3, 2026'],
    ['30 days before March 1, 2026', 'January 30, 2026'],
    ['2 weeks after January 1, 2026', 'January 15, 2026'],
    ['1 month after January 31, 2026', 'February 28, 2026'],
    ['1 month after January 31, 2028', 'February 29, 2028'],
    ['2 months after December 31, 2025', 'February 28, 2026'],
    ['3 months before May 31, 2026', 'February 28, 2026'],
    ['12 months after February 29, 2028', 'February 28, 2029'],
    ['1 year before February 29, 2028', 'February 28, 2027'],
    // The first strictly after is 1; 0 leaves the day, open or not.
    ['1 Trading Day after January 2, 2026', 'January 5, 2026'],
    ['1 Trading Day after January 3, 2026', 'January 5, 2026'],
    ['0 Trading Days after January 3, 2026', 'January 3, 2026'],
    ['2 Business Days before January 20, 2026', 'January 15, 2026'],
    ['the day after December 31, 2025', 'January 1, 2026'],
    ['the day before January 1, 2026', 'December 31, 2025'],
    ['the first Business Day on or after January 17, 2026', 'January 20, 2026'],
    ['the first Business Day on or after January 16, 2026', 'January 16, 2026'],
    ['the last Trading Day on or before January 19, 2026', 'January 16, 2026'],
    ['day 5 of the month after January 31, 2026', 'February 5, 2026'],
    ['day 31 of the month after January 5, 2026', 'February 28, 2026'],
    ['day 1 of the month of January 31, 2026', 'January 1, 2026'],
    ['day 31 of the month of February 3, 2028', 'February 29, 2028'],
    ['day 10 of the month after December 31, 2025', 'January 10, 2026'],
    ['the later of January 5, 2026 and 2 days after January 4, 2026', 'January 6, 2026'],
    ['the earlier of January 5, 2026 and January 4, 2026', 'January 4, 2026'],
    ['days from January 1, 2026 to March 1, 2026', '59 days'],
    ['days from March 1, 2026 to January 1, 2026', '-59 days'],
    ['the date in question', 'March 6, 2026'],
  ])('%s', (expression, expected) => {
    expect(ask(expression)).toBe(expected);
  });
});

describe('parts of a span of days', () => {
  test.each([
    ['days from January 1, 2026 to March 1, 2026 / 118 days', '0.5'],
    ['days from January 1, 2026 to January 15, 2026 / 1 week', '2'],
    ['days from March 1, 2026 to January 1, 2026 / 59 days', '-1'],
    ['30 days / 360 days', '1/12 (≈ 0.0833333)'],
    ['$360 * days from January 1, 2026 to March 1, 2026 / 360 days', '$59'],
    ['$360 * (days from January 1, 2026 to March 1, 2026 / 360 days)', '$59'],
    ['$730 / 365 days * days from January 1, 2026 to March 1, 2026', '$118'],
    ['$730 / 365 days', '$2 per day'],
    ['$59 / days from January 1, 2026 to March 1, 2026', '$1 per day'],
    ['0.5 * days from January 1, 2026 to March 1, 2026', '29.5 days'],
    ['days from January 1, 2026 to March 1, 2026 / 59', '1 day'],
    ['2 * days from January 1, 2026 to March 1, 2026 is 118 days', 'yes'],
    ['2 * days from January 1, 2026 to March 1, 2026 is more than 17 weeks', 'no'],
    ['days from January 1, 2026 to March 1, 2026, but not above 30 days', '30 days'],
    ['days from March 1, 2026 to January 1, 2026, but not below 0 days', '0 days'],
    ['$2 / 1 day * (days from January 1, 2026 to March 1, 2026, but not above 3 weeks)', '$42'],
    ['the lesser of days from January 1, 2026 to March 1, 2026 and 30 days', '30 days'],
    ['the greatest of 2 weeks, 2 * 10 days and 15 days', '20 days'],
    ['the product of $3, 10 days and 1 / 5 days', '$6'],
    ['$1 / days from March 1, 2026 to March 1, 2026', 'impossible: it divides by zero'],
    ['($1 * days from March 1, 2026 to the date in question / 1 day) on March 4, 2026', '$3'],
  ])('%s', (expression, expected) => {
    expect(ask(expression)).toBe(expected);
  });

  test('days cancel, whatever the dates and the amount', () => {
    const first = parseIsoDate('2022-01-01') ?? 0;
    const day = fc.integer({ min: first, max: first + 4000 });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 400 }), (from, to, span) => {
        const days = `days from ${formatLongDate(from)} to ${formatLongDate(to)}`;
        const amount = Exact.of(7 * (to - from)).dividedBy(Exact.of(span));
        for (const written of [
          `$7 * ${days} / ${span} days`,
          `${days} / ${span} days * $7`,
          `$7 / ${span} days * ${days}`,
          `${days} * ($7 / ${span} days)`,
        ]) {
          expect(ask(written)).toBe(formatAmount(amount, Unit.money('USD')));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('comparisons of dates and lengths of time', () => {
  const A = 'January 5, 2026';
  const B = 'January 6, 2026';

  test.each([
    [`${A} is before ${B}`, 'yes'],
    [`${A} is before ${A}`, 'no'],
    [`${A} is on or before ${A}`, 'yes'],
    [`${B} is after ${A}`, 'yes'],
    [`${A} is on or after ${B}`, 'no'],
    [`${A} is ${A}`, 'yes'],
    [`${A} is not ${A}`, 'no'],
    [`${A} is within 1 day after ${A}`, 'yes'],
    [`${B} is within 1 day after ${A}`, 'yes'],
    [`${A} is within 1 day after ${B}`, 'no'],
    [`${A} is within 1 day before ${B}`, 'yes'],
    [`(2 days after ${A}) is within 1 day after ${A}`, 'no'],
    [`${A} is from ${A} through ${B}`, 'yes'],
    [`${B} is from ${A} until ${B}`, 'no'],
    [`March 2, 2026 is within 1 month after January 31, 2026`, 'no'],
    [`February 28, 2026 is within 1 month after January 31, 2026`, 'yes'],
    [`${B} is within 1 Trading Day after January 4, 2026`, 'no'],
    ['2 weeks is 14 days', 'yes'],
    ['1 year is at least 13 months', 'no'],
    [`(days from ${A} to ${B}) is less than 2 days`, 'yes'],
    ['10 Trading Days is more than 9 Trading Days', 'yes'],
  ])('%s: %s', (expression, expected) => {
    expect(ask(expression)).toBe(expected);
  });
});

test.each([
  ['duration', '10 days', 'is at most 2 weeks', 'yes'],
  ['duration in days', '3 weeks', 'is at most 2 weeks', 'no'],
  ['duration in months', '18 months', 'is at least 1 year', 'yes'],
  ['duration in years', '1 year', 'is 12 months', 'yes'],
  ['duration in Business Days', '5 Business Days', 'is less than 6 Business Days', 'yes'],
])('a blank : %s takes %s, which %s: %s', (type, written, comparison, expected) => {
  const declared = `  blank Period : ${type}`;
  const given = { blanks: { Period: written } };
  expect(ask(`Period ${comparison}`, { declared, given })).toBe(expected);
});

test('a duration in one unit is none in another', () => {
  const found = compileClause('blank Tenor : duration in months\nX means Tenor is 10 days');
  expect(errorCodes(found)).toEqual(['calendar-mix']);
});
