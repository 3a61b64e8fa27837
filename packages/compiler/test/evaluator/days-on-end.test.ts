import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

/** Whether a condition on the price holds on a Friday, of a price that each Trading Day up to it has. */
function ask(condition: string, prices: readonly (string | null)[], on = '2026-03-13'): string {
  const contract = contractOf(`  fact Price : number, each Trading Day
  Asked means ${condition}`);
  // Two weeks of Trading Days, from Monday, March 2.
  const days = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'];
  const rows = prices.flatMap((price, at) =>
    price === null ? [] : [[`2026-03-${days[at] ?? ''}`, price]],
  );
  return contract.given({ facts: { Price: rows } }).of('Asked', on);
}

const LOW = 'Price is less than 5';
/** Low on the last two days of the first week and the first three of the second. */
const PRICES = ['9', '9', '9', '1', '1', '1', '1', '1', '9', '9'];

describe('consecutive days', () => {
  test.each([
    [`${LOW} on at least 5 consecutive Trading Days ending on March 11, 2026`, 'yes'],
    [`${LOW} on at least 6 consecutive Trading Days ending on March 11, 2026`, 'no'],
    [`${LOW} on more than 4 consecutive Trading Days ending on March 11, 2026`, 'yes'],
    [`${LOW} on more than 5 consecutive Trading Days ending on March 11, 2026`, 'no'],
    [`${LOW} on at least 2 consecutive Trading Days`, 'no'],
    [`(${LOW} on at least 5 consecutive Trading Days) on March 11, 2026`, 'yes'],
    [`${LOW} on at least 5 consecutive Trading Days within 1 month before March 13, 2026`, 'yes'],
    [`${LOW} on more than 5 consecutive Trading Days within 9 days before March 11, 2026`, 'no'],
    [
      `${LOW} on at least 3 consecutive Trading Days over the 3 Trading Days before March 12, 2026`,
      'yes',
    ],
    [
      `${LOW} on at least 4 consecutive Trading Days over the 3 Trading Days before March 12, 2026`,
      'no',
    ],
    [
      `${LOW} on at least 4 consecutive Trading Days from March 2, 2026 through March 10, 2026`,
      'yes',
    ],
  ])('%s: %s', (condition, expected) => {
    expect(ask(condition, PRICES)).toBe(expected);
  });

  test('calendar days run over weekends', () => {
    const contract = contractOf(`  fact Suspended : yes/no
  Long means Suspended on more than 5 consecutive days within 12 months before the date in question
  So Far means Suspended on at least 3 consecutive days`);
    const Suspended = [
      ['2025-01-01', false],
      ['2026-02-05', true],
      ['2026-02-11', false],
    ];
    const answers = contract.given({ facts: { Suspended } });
    expect(answers.of('Long', '2026-02-09')).toBe('no');
    expect(answers.of('Long', '2026-02-10')).toBe('yes');
    expect(answers.of('Long', '2026-12-10')).toBe('yes');
    expect(answers.of('Long', '2027-02-06')).toBe('no');
    expect(answers.of('So Far', '2026-02-06')).toBe('no');
    expect(answers.of('So Far', '2026-02-07')).toBe('yes');
    expect(answers.of('So Far', '2026-02-11')).toBe('no');
  });

  test.each([
    // A day that is not known may stand in the way, or not.
    [['9', '9', '1', '1', '1', null, '1', '1', '9', '9'], 'none'],
    [['9', '9', '1', '1', '1', '1', '1', '1', null, null], 'yes'],
  ])('of days that are not known: %j is %s', (prices, expected) => {
    const condition = `${LOW} on at least 5 consecutive Trading Days from March 2, 2026 through March 13, 2026`;
    expect(ask(condition, prices).split(':')[0]).toBe(expected);
  });
});

describe('days among others', () => {
  test.each([
    [`${LOW} on at least 5 Trading Days within 12 months before March 13, 2026`, 'yes'],
    [`${LOW} on at least 6 Trading Days within 12 months before March 13, 2026`, 'unknown'],
    [`${LOW} on more than 5 Trading Days from March 2, 2026 through March 13, 2026`, 'no'],
    [`${LOW} on at least 5 Trading Days from March 2, 2026 through March 13, 2026`, 'yes'],
    [`${LOW} on more than 4 of the 10 Trading Days ending on March 13, 2026`, 'yes'],
    [`${LOW} on more than 5 of the 10 Trading Days ending on March 13, 2026`, 'no'],
  ])('%s: %s', (condition, expected) => {
    expect(ask(condition, PRICES).split(':')[0]).toBe(expected);
  });

  test('a covenant that is tested so is an event', () => {
    const contract = contractOf(`  fact Price : number, each Trading Day
  event Delisting occurs when Price is less than 5 on at least 3 consecutive Trading Days
  Delisted means the date of the first Delisting`);
    // The days before the first of history count too: what they were must be known.
    const Price = [
      ['2025-12-29', '9'],
      ['2025-12-30', '9'],
      ['2025-12-31', '9'],
      ['2026-01-02', '9'],
      ['2026-01-05', '4'],
      ['2026-01-06', '4'],
      ['2026-01-07', '4'],
      ['2026-01-08', '9'],
    ];
    expect(contract.given({ facts: { Price } }).of('Delisted', '2026-01-08')).toBe(
      'January 7, 2026',
    );
  });
});
