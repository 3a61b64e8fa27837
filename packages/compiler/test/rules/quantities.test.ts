import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';

const DECLARED = `
blank Amount : money
fact Ratio : number
fact Holding : shares of Common Stock
fact Last Sale : price of Common Stock, each Trading Day
fact Volume : number, each Trading Day
event Conversion
  Portion : money
  Lot : shares of Common Stock
event Dividend
  Cash : price of Common Stock
Price starts at $2 per share
Average Sale means the average of Last Sale over the 5 Trading Days before the date in question
Converted Shares means Amount / Price
Whole Shares means Converted Shares, rounded down to whole shares
Cut for Paid (price of Common Stock) means (Average Sale - Paid) / Average Sale
`;

function codesOf(lines: string): readonly string[] {
  return compileClause(`${DECLARED}${lines}`)
    .diagnostics.map(({ code }) => code)
    .filter((code) => !code.startsWith('unused-') && code !== 'asset-without-way-out');
}

const count = (value: string): readonly string[] =>
  codesOf(`Issued starts at 0 shares\nupon Conversion\n  increase Issued by ${value}`);

describe('shares that are counted', () => {
  it.each([
    'Lot',
    'Holding + Lot',
    '2 * Lot',
    'Lot - 10 shares',
    'Whole Shares',
    '(Portion / Price), rounded up to whole shares',
    '(Portion / Price), rounded up to multiples of 100 shares',
    'the lesser of Lot and Whole Shares',
    'the largest N from 0 shares to Holding in steps of 1 share such that N is less than Lot, otherwise 0 shares',
    'Holding on January 5, 2026',
    'the sum of Lot for each Conversion',
    '50% of 10 shares',
  ])('%s is whole', (value) => {
    expect(count(value)).toEqual([]);
  });

  it.each([
    'Portion / Price',
    'Converted Shares',
    'Lot * Ratio',
    '1.5 * Lot',
    '10% of Holding',
    '(Portion / Price), rounded up to multiples of 0.5 shares',
    '(Portion / Price), rounded up to 2 decimals',
    'the lesser of Lot and Converted Shares',
    'if Ratio is more than 1 then Lot otherwise Converted Shares',
    'the average of Lot for each Conversion',
    'the largest N from 0 shares to Holding in steps of 0.1 shares such that N is less than Lot, otherwise 0 shares',
  ])('%s may be a fraction', (value) => {
    expect(count(value)).toEqual(['fraction-of-share']);
  });

  it('are whole where the state is none of shares', () => {
    expect(codesOf('Paid starts at $0\nupon Conversion\n  increase Paid by Portion / 3')).toEqual(
      [],
    );
  });
});

describe('a price', () => {
  it.each([
    'set Price to Price - Cash, but not below $0.01 per share',
    'set Price to the greater of Price - Cash and $0.01 per share',
    'set Price to Price * 90%',
    'set Price to Price * (100% - 10%)',
    'set Price to Price * Average Sale / (Average Sale + Cash)',
    'reduce Price to Cash',
    'increase Price by Cash',
  ])('stays above zero after: %s', (statement) => {
    expect(codesOf(`upon Dividend\n  ${statement}`)).toEqual([]);
  });

  it.each([
    'reduce Price by Cash',
    'set Price to Price - Cash',
    'reduce Price to Price * (Average Sale - Cash) / Average Sale',
    'reduce Price to Price * Cut for Cash',
    'set Price to (Price - Cash), but not above $5 per share',
    'set Price to (Price - Cash), rounded half up to the cent',
  ])('may reach zero by: %s', (statement) => {
    expect(codesOf(`upon Dividend\n  ${statement}`)).toEqual(['price-can-reach-zero']);
  });

  it('stays above zero where the rule asks first', () => {
    expect(codesOf('upon Dividend when Cash is less than Price\n  reduce Price by Cash')).toEqual(
      [],
    );
  });

  it('is no concern where it adds up from nothing', () => {
    const lines = [
      'Declared starts at $0 per share',
      'accrual Accrued on $2 per share at 8% per annum counted 30/360 from January 1, 2026',
      'upon Dividend',
      '  reduce Declared by Cash',
      '  reduce Accrued by Cash',
    ];
    expect(codesOf(lines.join('\n'))).toEqual([]);
  });

  it('is no concern where it is money that runs down', () => {
    expect(codesOf('Owed starts at Amount\nupon Conversion\n  reduce Owed by Portion')).toEqual([]);
  });
});

describe('an exact match', () => {
  it.each(['Last Sale is $1 per share', '$1 per share is Average Sale', 'Price is not Last Sale'])(
    '%s is by chance only',
    (condition) => {
      expect(codesOf(`Matched means ${condition}`)).toEqual(['equality-on-market-price']);
    },
  );

  it.each([
    'Last Sale is at least $1 per share',
    'Price is $2 per share',
    'Ratio is 2',
    'Volume is 0',
    'Amount is $5',
  ])('%s is none', (condition) => {
    expect(codesOf(`Matched means ${condition}`)).toEqual([]);
  });
});

const ofBalance = (lines: string): readonly string[] =>
  compileClause(
    `${DECLARED}Escrow starts at $0\nupon Conversion\n  increase Escrow by Portion\n${lines}`,
  )
    .diagnostics.map(({ code }) => code)
    .filter((code) => !code.startsWith('unused-'));

describe('a balance', () => {
  it('that only grows is held for good', () => {
    expect(ofBalance('')).toEqual(['asset-without-way-out']);
  });

  it('may be released, or read', () => {
    expect(ofBalance('upon Dividend\n  set Escrow to $0')).toEqual(['order-within-a-day']);
    expect(ofBalance('upon Dividend\n  reduce Escrow by $1')).toEqual([]);
    expect(ofBalance('Half means 50% of Escrow')).toEqual([]);
  });

  it('is of money or shares', () => {
    expect(codesOf('Count starts at 0\nupon Conversion\n  increase Count by 1')).toEqual([]);
  });
});

describe('a rate without a day count', () => {
  it('is no money', () => {
    expect(codesOf('Interest : money means 9% per annum * Amount')).toEqual([
      'result-type-mismatch',
    ]);
    expect(codesOf('Due means Amount + 9% per annum * Amount')).toEqual(['unit-mismatch-add']);
  });
});

const ofDeadlines = (lines: string): readonly string[] =>
  compileClause(`blank Start : date\n${lines}`).diagnostics.map(({ code }) => code);

describe('deadlines', () => {
  it('in calendar days are asked about once', () => {
    expect(
      ofDeadlines(
        'Due means 5 days after Start\nLast means the later of 2 weeks after Start and Due',
      ),
    ).toEqual(['deadline-roll-not-stated']);
  });

  it('are not, where they cannot fall on a closed day, or lie before', () => {
    expect(ofDeadlines('Due means 5 Business Days after Start')).toEqual([]);
    expect(ofDeadlines('Notice means 5 days before Start')).toEqual([]);
    expect(ofDeadlines('Next means the day after Start')).toEqual([]);
  });

  it('are one where the days are', () => {
    const due = 'Due means 5 Business Days after Start\n';
    expect(
      ofDeadlines(`${due}End means the first Business Day on or after 5 days after Start`),
    ).toEqual(['days-counted-two-ways']);
    expect(ofDeadlines(`${due}End means 6 Trading Days after Start`)).toEqual([]);
    expect(ofDeadlines(`${due}End means 5 Business Days after Start`)).toEqual([]);
    expect(ofDeadlines(`${due}End means 5 Trading Days before Start`)).toEqual([]);
  });
});

const scenario = (reading: string, ...expected: readonly string[]): string =>
  [
    'scenario "one"',
    `  given Base is "${reading}"`,
    '    and Amount is $100',
    '  expect on March 2, 2026',
    ...expected.map((line) => `    ${line}`),
  ].join('\n');

describe('readings and results, by the scenarios', () => {
  const TERMS = `
blank Amount : money
ambiguous Base
  reading "all" is Amount
  reading "half" is 50% of Amount
Fee means 1% of Base
Charge means 2% of Amount
`;
  const expectations = (...lines: readonly string[]): readonly string[] =>
    compileClause(`${TERMS}\n${lines.join('\n')}`).diagnostics.map(({ code }) => code);

  it('are asked of a file that has some', () => {
    expect(expectations()).toEqual([]);
    expect(expectations(scenario('all', 'Fee is $1'))).toEqual([
      'reading-not-chosen',
      'definition-not-proved',
    ]);
    expect(
      expectations(scenario('all', 'Fee is $1', 'Charge is $2'), scenario('half', 'Fee is $0.50')),
    ).toEqual([]);
  });

  it('are not asked where a scenario speaks of what is not there', () => {
    expect(expectations(scenario('al', 'Fee is $1', 'Charg is $2'))).toEqual([]);
  });
});
