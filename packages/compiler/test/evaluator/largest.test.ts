import { describe, expect, test } from 'vitest';
import { ask, contractOf } from './contract.ts';

const declared = `  fact Open : yes/no
  fact Limit : number
  fact Outstanding, Owned : shares of Common Stock
  Ownership for New Shares (shares of Common Stock) means
    (Owned + New Shares) / (Outstanding + New Shares)`;

const given = { facts: { Limit: '7', Outstanding: '60000000', Owned: '3000000' } };

function askHere(expression: string): string {
  return ask(expression, { declared, given });
}

/** The largest of ten candidates for which a condition holds. */
function upToTen(condition: string, last = '10'): string {
  return askHere(
    `the largest N from 0 to ${last} in steps of 1 such that ${condition}, otherwise 99`,
  );
}

function search(condition: string): string {
  return `the largest N from 0 shares to Outstanding in steps of 1 share such that ${condition}, otherwise 0 shares`;
}

const REFUSED =
  'impossible: its condition is not shown to change only once, and steps of 1 give more than 100000 candidates to try';

describe('the largest … such that', () => {
  test.each([
    [
      'exact at its step',
      'N from 0 to 10 in steps of 0.3 such that N is at most Limit, otherwise 0',
      '6.9',
    ],
    [
      'with equality at the bound',
      'N from 0 to 10 in steps of 1 such that N is at most Limit, otherwise 0',
      '7',
    ],
    ['or without', 'N from 0 to 10 in steps of 1 such that N is less than Limit, otherwise 0', '6'],
    [
      'the last passes',
      'N from 0 to 10 in steps of 1 such that N is at least Limit, otherwise 0',
      '10',
    ],
    [
      'the last that its step reaches',
      'N from 0 to 10 in steps of 4 such that N is at least 0, otherwise 0',
      '8',
    ],
    [
      'only the first passes',
      'N from 0 to 10 in steps of 1 such that N is at most 0, otherwise 99',
      '0',
    ],
    ['none passes', 'N from 0 to 10 in steps of 1 such that N is more than 10, otherwise 99', '99'],
    ['no candidate', 'N from 1 to 0 in steps of 1 such that N is at least 0, otherwise 99', '99'],
    [
      'one candidate that passes',
      'N from 3 to 3 in steps of 1 such that N is 3, otherwise 99',
      '3',
    ],
    ['one that does not', 'N from 3 to 3 in steps of 1 such that N is 4, otherwise 99', '99'],
    [
      'from below zero',
      'N from 0 - 5 to 5 in steps of 0.5 such that N is at most -(1), otherwise 99',
      '-1',
    ],
    [
      'not monotone',
      'N from 0 to 10 in steps of 1 such that N * N is either 9 or 16, otherwise 99',
      '4',
    ],
    [
      'a hole in the middle',
      'N from 0 to 10 in steps of 1 such that (N is less than 3 or N is 8), otherwise 99',
      '8',
    ],
    [
      'a condition that does not move: yes',
      'N from 0 to 10 in steps of 1 such that 1 is 1, otherwise 99',
      '10',
    ],
    [
      'a condition that does not move: no',
      'N from 0 to 10 in steps of 1 such that 1 is 2, otherwise 99',
      '99',
    ],
    [
      'a step of zero',
      'N from 0 to 10 in steps of 0 such that N is 1, otherwise 99',
      'impossible: its steps must be above zero',
    ],
    [
      'a bound that is missing',
      'N from 0 to 1 / 0 in steps of 1 such that N is 1, otherwise 99',
      'impossible: it divides by zero',
    ],
    [
      'over a range that nobody tries',
      'N from 0 to 1,000,000,000,000 in steps of 0.001 such that N * 3 is at most 1,000, otherwise 99',
      '333.333',
    ],
    [
      'not monotone over such a range',
      'N from 0 to 1,000,000 in steps of 1 such that N * N is 9, otherwise 99',
      REFUSED,
    ],
    [
      'just few enough to try',
      'N from 1 to 100,000 in steps of 1 such that N * N is 9, otherwise 99',
      '3',
    ],
    [
      'one too many',
      'N from 0 to 100,001 in steps of 1 such that N * N is 9, otherwise 99',
      REFUSED,
    ],
  ])('%s', (_, search, expected) => {
    expect(askHere(`the largest ${search}`)).toBe(expected);
  });

  test('what is unknown within it', () => {
    expect(upToTen('(N is at most 5 and Open)')).toBe('unknown: Open');
    expect(upToTen('(N is at most 5 or Open)')).toBe('unknown: Open');
    expect(upToTen('(N is at least 5 or Open)')).toBe('10');
    expect(upToTen('(N is more than 10 and Open)')).toBe('99');
    expect(upToTen('Open', '1,000,000,000')).toBe('unknown: Open');
    expect(upToTen('(N is at most 5 and Open)', '1,000,000,000')).toBe('unknown: Open');
  });

  test('where a candidate is impossible, so is the search that comes to it', () => {
    expect(upToTen('10 / N is at least 20')).toBe('impossible: it divides by zero');
    expect(upToTen('10 / N is at least 5')).toBe('2');
    expect(upToTen('10 / (N - 10) is at least 5')).toBe('impossible: it divides by zero');
    expect(upToTen('N / N is at most 0')).toBe('impossible: it divides by zero');
  });
});

describe('the 9.9% limit', () => {
  test.each([
    ['Ownership for N is at most 9.9%', '3,263,041 shares of Common Stock'],
    ['not (Ownership for N is more than 9.9%)', '3,263,041 shares of Common Stock'],
    ['Ownership for (2 * N) is at most 9.9%', '1,631,520 shares of Common Stock'],
    ['Ownership for N is at most 5%', '0 shares of Common Stock'],
    ['Ownership for N is less than 5%', '0 shares of Common Stock'],
    ['Ownership for N is at most 100%', '60,000,000 shares of Common Stock'],
    [
      'Ownership for (N, rounded up to multiples of 100,000 shares) is at most 9.9%',
      '3,200,000 shares of Common Stock',
    ],
  ])('%s', (condition, expected) => {
    expect(askHere(search(condition))).toBe(expected);
  });

  test('rounded up to whole shares, one cent more is one share too many', () => {
    const contract = contractOf(`${declared}
  Price means $0.22 per share of Common Stock
  Shares for Portion (money) means Portion / Price, rounded up to whole shares
  Most means the largest Portion from $0 to $3,350,000 in steps of $0.01
    such that Ownership for (Shares for Portion) is at most 9.9%, otherwise $0`);
    expect(contract.given(given).of('Most', '2026-03-06')).toBe('$717,869.02');
  });
});

describe('conditions that move with the search in other ways than by figures', () => {
  const more = `  fact Sale : money, each Trading Day
  event Loan
    Amount : money
    Due : date
  event Cure
    Amount : money`;
  const inputs = {
    facts: {
      Sale: [
        ['2026-03-03', '50'],
        ['2026-03-04', '40'],
        ['2026-03-05', '35'],
      ],
    },
    events: [
      { on: '2026-02-02', event: 'Loan', Amount: '10' },
      { on: '2026-02-03', event: 'Loan', Amount: '20' },
      { on: '2026-02-04', event: 'Loan', Amount: '30' },
    ],
  };

  test.each([
    ['Sale is at least N on each of the 3 Trading Days before the date in question', '$35'],
    ['Sale is at least N on at least 2 of the 3 Trading Days before the date in question', '$40'],
    ['Sale is at most N on at least 1 of the 3 Trading Days before the date in question', '$100'],
    ['(the count of Loan where Amount is at least N) is at least 2', '$20'],
    ['(the sum of Amount for each Loan where Amount is more than N) is at least $30', '$29'],
    ['there is a Loan where Amount is at least N', '$30'],
    ['there is no Loan where Amount is less than N', '$10'],
    [
      '(there is a Loan where Amount is at least N) and Amount of (the first Loan where Amount is at least N) is at most $20',
      '$20',
    ],
    [
      '(if N is at most $5 then January 1, 2026 otherwise March 1, 2026) is within 3 days after January 1, 2026',
      '$5',
    ],
    [
      '(days from January 1, 2026 to (if N is at most $6 then January 2, 2026 otherwise March 1, 2026)) is less than 9 days',
      '$6',
    ],
    [
      '(the count of Loan over the 9 days before (if N is at most $7 then February 5, 2026 otherwise March 1, 2026)) is 3',
      '$7',
    ],
    [
      '(the average of Sale * (N / $1) over the 3 Trading Days before the date in question) is at most $250',
      '$6',
    ],
    [
      '(the lowest (Sale + N) over the 3 Trading Days before the date in question) is at most $45',
      '$10',
    ],
    [
      '(the average of (the 2 lowest (Sale + N) over the 3 Trading Days before the date in question)) is at most $45',
      '$7',
    ],
    [
      '(the largest M from $0 to $100 in steps of $1 such that M + N is at most $50, otherwise $0) is at least $20',
      '$30',
    ],
    [
      '(the largest M from $0 to N in steps of $1 such that M is at most $9, otherwise $0) is less than $9',
      '$8',
    ],
    ['(the greater of N and $10) + (the lesser of N and $10) is at most $18', '$8'],
    ['(if N is at least $50 then N otherwise 2 * N) is at most $60', '$60'],
    ['(N on January 5, 2026) is at most $12', '$12'],
  ])('%s', (condition, expected) => {
    const search = `the largest N from $0 to $100 in steps of $1 such that ${condition}, otherwise $0`;
    expect(ask(search, { declared: more, given: inputs })).toBe(expected);
  });
});
