import { describe, expect, test } from 'vitest';
import { ask, type Asking } from './contract.ts';

const declared = `  fact Sale : price of Common Stock, each Trading Day
  fact Floor : price of Common Stock
  fact Bids : money, several`;

/** The five Trading Days before March 9, 2026, a Monday. */
const WEEK = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

function sales(values: readonly (string | null)[], floor = '5'): Asking {
  const rows = values.flatMap((value, place) => (value === null ? [] : [[WEEK[place], value]]));
  return { declared, given: { facts: { Sale: rows, Floor: floor } }, on: '2026-03-09' };
}

describe('statistics over a window', () => {
  const asked = sales(['3', '5', '5', '1', '4']);
  const WINDOW = 'over the 5 Trading Days before the date in question';
  const per = ' per share of Common Stock';

  test.each([
    ['the average of Sale', `$3.60${per}`],
    ['the highest Sale', `$5${per}`],
    ['the lowest Sale', `$1${per}`],
    ['the sum of Sale', `$18${per}`],
    ['the 2 lowest Sale', `$1${per}, $3${per}`],
    ['the 3 highest Sale', `$4${per}, $5${per}, $5${per}`],
    ['the 5 lowest Sale', ['$1', '$3', '$4', '$5', '$5'].map((each) => each + per).join(', ')],
    ['the 6 lowest Sale', 'impossible: there are 5 values, and the 6 lowest are asked for'],
  ])('%s', (statistic, expected) => {
    expect(ask(`${statistic} ${WINDOW}`, asked)).toBe(expected);
  });

  test('of the n lowest an average can be taken', () => {
    expect(ask(`the average of (the 2 lowest Sale ${WINDOW})`, asked)).toBe(`$2${per}`);
  });

  test.each([
    ['none', 'none: Sale on 2026-03-04'],
    [null, 'none: Sale on 2026-03-04'],
  ])('every day is needed: one without a sale (%j)', (value, expected) => {
    const gap = sales(['3', '5', value, '1', '4']);
    for (const statistic of ['the average of', 'the highest', 'the 2 lowest']) {
      expect(ask(`${statistic} Sale ${WINDOW}`, gap)).toBe(expected);
    }
  });

  test('days of which nothing is known yet are named', () => {
    expect(ask(`the average of Sale ${WINDOW}`, sales(['3', '5', '5', null, null]))).toBe(
      'unknown: Sale on 2026-03-05; Sale on 2026-03-06',
    );
  });

  test('statistics of several values', () => {
    const given = { facts: { Bids: ['3', '1', '2.5'] } };
    const of = (expression: string): string => ask(expression, { declared, given });
    expect(of('the average of Bids')).toBe('$13/6 (≈ $2.16667)');
    expect(of('the highest Bids')).toBe('$3');
    expect(of('the 2 lowest Bids')).toBe('$1, $2.50');
    expect(of('the sum of Bids')).toBe('$6.50');
    expect(of('there is a Bid')).toBe('yes');
  });
});

function onSome(count: number): string {
  return `Sale is at least Floor on at least ${count} of the 5 Trading Days before the date in question`;
}

describe('a condition on the days of a window', () => {
  const EACH = 'Sale is at least Floor on each of the 5 Trading Days before the date in question';
  test.each([
    ['all hold', ['5', '6', '7', '8', '9'], EACH, 'yes'],
    ['one fails', ['5', '6', '4', '8', '9'], EACH, 'no'],
    ['one fails and one is open', ['5', '6', '4', '8', null], EACH, 'no'],
    ['one is open', ['5', '6', '7', '8', null], EACH, 'unknown: Sale on 2026-03-06'],
    ['one has no sale', ['5', '6', null, '8', '9'], EACH, 'none: Sale on 2026-03-04'],
    ['just enough hold', ['5', '4', '5', '4', '5'], onSome(3), 'yes'],
    ['one too few', ['5', '4', '5', '4', '4'], onSome(3), 'no'],
    ['enough hold whatever the open days are', ['5', '5', '5', null, null], onSome(3), 'yes'],
    ['too few hold whatever they are', ['4', '4', '4', null, null], onSome(3), 'no'],
    [
      'the open days decide',
      ['5', '5', '4', null, null],
      onSome(3),
      'unknown: Sale on 2026-03-05; Sale on 2026-03-06',
    ],
    [
      'no sale counts as neither',
      ['5', '5', 'none', '4', '4'],
      onSome(3),
      'none: Sale on 2026-03-04',
    ],
    [
      'an open day stands before one without a sale',
      ['5', '5', 'none', '4', null],
      onSome(3),
      'unknown: Sale on 2026-03-06',
    ],
  ])('%s', (_, values, condition, expected) => {
    expect(ask(condition, sales(values))).toBe(expected);
  });

  test.each([
    ['from March 2, 2026 through March 6, 2026', 'yes'],
    ['from March 2, 2026 until March 6, 2026', 'yes'],
    ['from February 27, 2026 until March 6, 2026', 'no'],
    ['from March 2, 2026 through March 9, 2026', 'unknown: Sale on 2026-03-09'],
    // A weekend has no Trading Day, so nothing fails on one.
    ['from March 7, 2026 through March 8, 2026', 'yes'],
  ])('on each Trading Day %s', (stretch, expected) => {
    const rows = [['2026-02-27', '4'], ...WEEK.map((on) => [on, '5'])];
    const asking = { declared, given: { facts: { Sale: rows, Floor: '5' } }, on: '2026-03-09' };
    expect(ask(`Sale is at least Floor on each Trading Day ${stretch}`, asking)).toBe(expected);
  });

  test('both sides are read on each day', () => {
    const moving = {
      ...sales(['5', '5', '5', '5', '5']),
      given: {
        facts: {
          Sale: WEEK.map((on) => [on, '5']),
          Floor: [
            ['2026-03-01', '5'],
            ['2026-03-06', '6'],
          ],
        },
      },
    };
    expect(ask(EACH, moving)).toBe('no');
    expect(ask(onSome(4), moving)).toBe('yes');
    expect(ask(onSome(5), moving)).toBe('no');
  });

  test('every day of a calendar window is read, open or not', () => {
    const daily =
      '  event Halt\n  Halted means there is a Halt within 0 days after the date in question';
    const given = { events: [{ on: '2026-03-07', event: 'Halt' }] };
    const of = (condition: string): string =>
      ask(condition, { declared: daily, given, on: '2026-03-09' });
    expect(of('Halted is yes on at least 1 of the 3 days before the date in question')).toBe('yes');
    expect(of('Halted is no on each day from March 6, 2026 until March 9, 2026')).toBe('no');
    expect(of('Halted is no on each Trading Day from March 6, 2026 until March 9, 2026')).toBe(
      'yes',
    );
    expect(of('Halted is yes on at least 1 of the 1 Trading Day before the date in question')).toBe(
      'no',
    );
  });
});
