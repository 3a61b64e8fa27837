import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

const ON = '2026-03-06';

function answersOf(declared: string, given: Given, terms: readonly string[]): readonly string[] {
  const answers = contractOf(declared).given(given);
  return terms.map((term) => answers.of(term, ON));
}

const shares = ' shares of Common Stock';

describe('a post-money SAFE counts itself', () => {
  const safe = `  blank Purchase Amount, Valuation Cap : money
  fact Other Shares : shares of Common Stock
  Safe Price means Valuation Cap / Company Capitalization
  Safe Shares means Purchase Amount / Safe Price
  Company Capitalization means Other Shares + Safe Shares
  solved together Company Capitalization, Safe Price and Safe Shares
  Stake means Safe Shares / Company Capitalization`;

  test.each([
    ['500000', '10000000', '8000000', '0.05'],
    ['500000', '10000000', '1', '0.05'],
    ['1', '3', '8000000', '1/3 (≈ 0.333333)'],
    ['9999999', '10000000', '8000000', '0.9999999'],
  ])('%s at a cap of %s beside %s shares holds %s', (amount, cap, others, stake) => {
    const given = {
      blanks: { 'Purchase Amount': amount, 'Valuation Cap': cap },
      facts: { 'Other Shares': others },
    };
    expect(answersOf(safe, given, ['Stake'])).toEqual([stake]);
  });

  test('one that buys the whole company is refused', () => {
    const given = {
      blanks: { 'Purchase Amount': '10000000', 'Valuation Cap': '10000000' },
      facts: { 'Other Shares': '8000000' },
    };
    expect(answersOf(safe, given, ['Stake'])).toEqual([
      'impossible: Company Capitalization, Safe Price and Safe Shares include one another, and no figure for Company Capitalization satisfies them',
    ]);
  });
});

describe('several SAFEs, some with a discount, a pool and a round', () => {
  const round = `  event Safe
    Purchase Amount : money
    Valuation Cap : money
    Discount Rate : number
  fact Founders Shares, Promised Options : shares of Common Stock
  Pre Money Valuation means $20,000,000
  Investment means $5,000,000
  Cap Price for each Safe means Valuation Cap / Company Capitalization
  Discount Price for each Safe means Discount Rate * Round Price
  Safe Price for each Safe means the lesser of Cap Price and Discount Price
  Safe Shares for each Safe means Purchase Amount / Safe Price
  All Safe Shares means the sum of Safe Shares for each Safe
  Company Capitalization means Founders Shares + Promised Options + All Safe Shares
  Pool Increase means 10% of Post Money Shares - Promised Options, but not below 0 shares
  Pre Money Shares means Company Capitalization + Pool Increase
  Round Price means Pre Money Valuation / Pre Money Shares
  New Shares means Investment / Round Price
  Post Money Shares means Pre Money Shares + New Shares
  Pool Share means (Pool Increase + Promised Options) / Post Money Shares
  New Money Share means New Shares / Post Money Shares
  First Stake means (Safe Shares of the first Safe) / Company Capitalization
  Last Safe Price means Safe Price of the last Safe
  Total Check means (Founders Shares + Promised Options + All Safe Shares + Pool Increase + New Shares) / Post Money Shares
  solved together Company Capitalization, Post Money Shares, Cap Price, Discount Price, Safe Price,
    Safe Shares, All Safe Shares, Pool Increase, Pre Money Shares, Round Price and New Shares`;

  const safeOf = (day: string, amount: string, cap: string, rate: string): Given['events'] => [
    {
      on: day,
      event: 'Safe',
      'Purchase Amount': amount,
      'Valuation Cap': cap,
      'Discount Rate': rate,
    },
  ];

  test('each safe holds what it bought of the company, the pool its tenth, the investors a fifth', () => {
    const events = [
      ...(safeOf('2026-01-05', '500000', '10000000', '0.8') ?? []),
      ...(safeOf('2026-01-06', '400000', '8000000', '1') ?? []),
    ];
    const given = {
      facts: { 'Founders Shares': '8500000', 'Promised Options': '500000' },
      events,
    };
    const terms = ['First Stake', 'Company Capitalization', 'Pool Share', 'New Money Share'];
    expect(answersOf(round, given, [...terms, 'Total Check'])).toEqual([
      '0.05',
      `10,000,000${shares}`,
      '0.1',
      '0.2',
      '1',
    ]);
  });

  test('a discount that beats its cap is found on its side of the choice', () => {
    const events = [...(safeOf('2026-01-05', '600000', '90000000', '0.75') ?? [])];
    const given = {
      facts: { 'Founders Shares': '9000000', 'Promised Options': '0' },
      events,
    };
    const terms = [
      'Last Safe Price',
      'Round Price',
      'Pool Share',
      'New Money Share',
      'Total Check',
    ];
    const [last, price, ...rest] = answersOf(round, given, terms);
    expect(rest).toEqual(['0.1', '0.2', '1']);
    // At a round price P: P * 9,000,000 + $800,000 for the safe + $2,500,000 for the pool is $20,000,000.
    expect([last, price]).toEqual([
      '$167/120 (≈ $1.39167) per share of Common Stock',
      '$167/90 (≈ $1.85556) per share of Common Stock',
    ]);
  });
});

describe('other circles that contracts mean', () => {
  test('a management fee on what is left after it', () => {
    const fund = `  blank Gross Assets : money
  Management Fee means 2% of Net Assets
  Net Assets means Gross Assets - Management Fee - Audit Fee
  Audit Fee means the lesser of $51,000 and 1% of Net Assets
  solved together Net Assets, Management Fee and Audit Fee`;
    const terms = ['Net Assets', 'Management Fee', 'Audit Fee'];
    const small = { blanks: { 'Gross Assets': '1030000' } };
    expect(answersOf(fund, small, terms)).toEqual(['$1,000,000', '$20,000', '$10,000']);
    const large = { blanks: { 'Gross Assets': '10251000' } };
    expect(answersOf(fund, large, terms)).toEqual(['$10,000,000', '$200,000', '$51,000']);
  });

  test('an exercise that is settled net of the shares that pay for it', () => {
    const warrant = `  fact Market Price : price of Common Stock
  fact Covered : shares of Common Stock
  Exercise Price means $2 per share
  Withheld means (Exercise Price * Covered + Tax) / Market Price
  Tax means 30% of (Issued * Market Price)
  Issued means Covered - Withheld
  solved together Issued, Withheld and Tax
  Issued In Whole means (Covered - Withheld In Whole), rounded down to whole shares
  Withheld In Whole means ((Exercise Price * Covered + Tax In Whole) / Market Price), rounded up to whole shares
  Tax In Whole means (30% of (Issued In Whole * Market Price)), rounded half up to the cent
  solved together Issued In Whole, Withheld In Whole and Tax In Whole, from 0 shares to Covered`;
    const given = { facts: { 'Market Price': '5', Covered: '1000' } };
    const terms = ['Issued', 'Withheld', 'Issued In Whole', 'Withheld In Whole', 'Tax In Whole'];
    expect(answersOf(warrant, given, terms)).toEqual([
      `6,000/13 (≈ 461.538)${shares}`,
      `7,000/13 (≈ 538.462)${shares}`,
      `461${shares}`,
      `539${shares}`,
      '$691.50',
    ]);
  });

  test('a circle over events without which nothing is to be had is no error of the file', () => {
    const average = `  event Sale
    Paid : money
  Fee : money means 1% of (the average of Paid for each Sale) + 10% of Fee
  solved together Fee`;
    expect(answersOf(average, {}, ['Fee'])).toEqual([
      'impossible: there is nothing to take the average of',
    ]);
    const given = { events: [{ on: '2026-01-05', event: 'Sale', Paid: '900' }] };
    expect(answersOf(average, given, ['Fee'])).toEqual(['$10']);
  });
});
