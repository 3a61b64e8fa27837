import { describe, expect, test } from 'vitest';
import { ask, contractOf } from './contract.ts';

describe('a plain fact carries its last row forward', () => {
  const declared = '  fact Market : one of Nasdaq, Nowhere\n  fact Shares : shares of Common Stock';
  const rows = [
    ['2026-02-02', '10'],
    ['2026-02-10', 'none'],
    ['2026-02-20', '30'],
  ];

  test.each([
    ['2026-02-01', 'unknown: Shares on 2026-02-01'],
    ['2026-02-02', '10 shares of Common Stock'],
    ['2026-02-07', '10 shares of Common Stock'],
    ['2026-02-09', '10 shares of Common Stock'],
    ['2026-02-10', 'none: Shares on 2026-02-10'],
    ['2026-02-19', 'none: Shares on 2026-02-10'],
    ['2026-02-20', '30 shares of Common Stock'],
    ['2036-02-20', '30 shares of Common Stock'],
  ])('on %s', (on, expected) => {
    expect(ask('Shares', { declared, given: { facts: { Shares: rows } }, on })).toBe(expected);
  });

  test('one value without a date holds from the first', () => {
    const given = { facts: { Shares: '7' } };
    expect(ask('Shares', { declared, given, on: '1900-01-01' })).toBe('7 shares of Common Stock');
  });

  test('one that nobody supplied is unknown, never no and never zero', () => {
    expect(ask('Shares', { declared })).toBe('unknown: Shares');
    expect(ask('Market is Nasdaq', { declared })).toBe('unknown: Market');
  });
});

describe('a series never carries forward', () => {
  const declared = '  fact Sale : money, each Trading Day';
  const rows = [
    ['2026-02-05', '5'],
    ['2026-02-06', 'none'],
    // February 7 and 8 are a weekend; February 9 has no row.
    ['2026-02-10', '10'],
  ];
  const given = { facts: { Sale: rows } };

  test.each([
    ['before its first row nothing is known', '2026-02-04', 'unknown: Sale on 2026-02-04'],
    ['a row', '2026-02-05', '$5'],
    ['a row that says there was none', '2026-02-06', 'none: Sale on 2026-02-06'],
    ['a closed day', '2026-02-07', 'none: Sale on 2026-02-07, which is no Trading Day'],
    ['a gap between rows', '2026-02-09', 'none: Sale on 2026-02-09'],
    ['the last row', '2026-02-10', '$10'],
    ['after it nothing is known', '2026-02-11', 'unknown: Sale on 2026-02-11'],
    [
      'but that a closed day is closed',
      '2026-02-14',
      'none: Sale on 2026-02-14, which is no Trading Day',
    ],
  ])('%s: %s', (_, on, expected) => {
    expect(ask('Sale', { declared, given, on })).toBe(expected);
  });

  test.each([
    ['2026-02-04', 'unknown: Sale on or before 2026-02-04'],
    ['2026-02-05', '$5'],
    ['2026-02-06', '$5'],
    ['2026-02-08', '$5'],
    ['2026-02-09', '$5'],
    ['2026-02-10', '$10'],
    ['2026-02-11', 'unknown: Sale on 2026-02-11'],
  ])('the latest on or before %s', (on, expected) => {
    expect(ask('the latest Sale on or before the date in question', { declared, given, on })).toBe(
      expected,
    );
  });

  test('the latest on or before a weekend after the last row is that row', () => {
    const sales = { facts: { Sale: [['2026-02-06', '5']] } };
    const latest = 'the latest Sale on or before the date in question';
    expect(ask(latest, { declared, given: sales, on: '2026-02-08' })).toBe('$5');
  });

  test('the latest looks no further than the day asked about', () => {
    const latest = 'the latest Sale on or before February 10, 2026';
    expect(ask(latest, { declared, given, on: '2026-02-09' })).toBe('unknown: Sale on 2026-02-10');
  });

  test('where no row has a value, one before the first may', () => {
    const none = { facts: { Sale: [['2026-02-06', 'none']] } };
    expect(ask('the latest Sale on or before February 6, 2026', { declared, given: none })).toBe(
      'unknown: Sale on or before 2026-02-06',
    );
  });

  test('a series of several values: a row of none is no value to go back to', () => {
    const several = '  fact Bids : money, several, each Trading Day';
    const rowsOfBids = [
      ['2026-02-05', ['4', '6']],
      ['2026-02-06', 'none'],
    ];
    const of = (expression: string): string =>
      ask(expression, {
        declared: several,
        given: { facts: { Bids: rowsOfBids } },
        on: '2026-02-06',
      });
    expect(of('the average of (the latest Bids on or before February 6, 2026)')).toBe('$5');
    expect(of('the first available of (the average of Bids) and $1')).toBe('$1');
    expect(of('(there is a Bid) on February 5, 2026')).toBe('yes');
    expect(of('there is a Bid')).toBe('no');
  });
});

test('an event field that nobody supplied is unknown, one that is none is none', () => {
  const contract = contractOf(`  event E
    A, B, C : money
  First means A of the last E
  Second means B of the last E
  Third means C of the last E`);
  const answers = contract.given({ events: [{ on: '2026-02-05', event: 'E', A: '1', B: 'none' }] });
  expect(['First', 'Second', 'Third'].map((term) => answers.of(term, '2026-02-05'))).toEqual([
    '$1',
    'none: B of the E of 2026-02-05',
    'unknown: C of the E of 2026-02-05',
  ]);
});

test('a blank is what the inputs fill in, on every day', () => {
  const declared = '  blank Amount : money';
  const given = { blanks: { Amount: '5' } };
  expect(ask('Amount', { declared })).toBe('unknown: Amount');
  expect(ask('Amount on January 1, 1950', { declared, given })).toBe('$5');
});
