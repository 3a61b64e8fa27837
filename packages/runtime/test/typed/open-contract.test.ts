import {
  amountOf,
  type ContractOnDate,
  type Derivation,
  InputError,
  isoDate,
  openContract,
  type TypedContract,
} from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { SMALL_CONTRACT } from './small-contract.ts';

interface OnDate extends ContractOnDate {
  readonly issueDate: unknown;
  readonly lastSale: unknown;
  readonly bids: unknown;
  readonly market: unknown;
  readonly grace: unknown;
  readonly dayCount: unknown;
  readonly conversionPrice: unknown;
  readonly marketValue: unknown;
  readonly conversionShares: (inputs: unknown) => unknown;
  readonly soldAbove: (of: unknown) => unknown;
  readonly kept: (of: unknown) => unknown;
  explain(term: string, inputs?: unknown): Derivation;
}

const USD = 'USD';
const PRICE = 'USD per share of Common Stock';
const SHARES = 'shares of Common Stock';

const blanks = { principalAmount: amountOf(USD, '500000'), issueDate: '2005-11-15' };

function open(inputs: unknown): TypedContract<OnDate> {
  return openContract<OnDate>(SMALL_CONTRACT, inputs);
}

function sale(on: string, price: string): Readonly<Record<string, unknown>> {
  return { on, event: 'Issuance', baseSharePrice: amountOf(PRICE, price) };
}

describe('what a contract gives on a date', () => {
  const contract = open({
    blanks,
    facts: {
      sharesOutstanding: [['2005-11-15', amountOf(SHARES, '58432100')]],
      lastSale: [
        ['2006-03-06', amountOf(PRICE, '0.31')],
        ['2006-03-07', 'none'],
        ['2006-03-08', amountOf(PRICE, '0.30')],
      ],
      grace: [['2005-11-15', { count: 3, of: 'Trading Day' }]],
      bids: [['2006-03-06', [amountOf(PRICE, '0.3')]]],
      kept: { march: [['2005-11-15', amountOf(USD, '5')]] },
    },
    readings: { dayCount: 'actual days' },
    events: [{ ...sale('2006-03-08', '0.20'), id: 'march', buyers: ['Holder'] }],
  });

  test('a figure, exact and with its unit', () => {
    const { conversionPrice } = contract.on('2006-03-08');
    expect(conversionPrice).toMatchObject({
      status: 'value',
      unit: PRICE,
      text: '$0.20 per share of Common Stock',
    });
    expect(JSON.stringify(conversionPrice)).toContain('"value":"0.2"');
    const before = contract.on('2006-03-07').conversionPrice;
    expect(JSON.stringify(before)).toContain('"value":"0.22"');
  });

  test('a term of a parameter', () => {
    const { conversionShares } = contract.on('2006-03-08');
    const shares = conversionShares({ portion: amountOf(USD, '100000') });
    expect(shares).toMatchObject({ status: 'value', unit: SHARES });
    expect(() => conversionShares({})).toThrow('conversionShares: it needs its parameter, portion');
    expect(() => conversionShares({ portion: amountOf(PRICE, '1') })).toThrow(InputError);
  });

  test('values of other kinds', () => {
    const onDate = contract.on('2006-03-06');
    expect(onDate.issueDate).toEqual({
      status: 'value',
      value: '2005-11-15',
      text: 'November 15, 2005',
    });
    expect(onDate.grace).toMatchObject({ value: { count: 3, of: 'Trading Day' } });
    expect(onDate.dayCount).toMatchObject({ value: 'actual days' });
    expect(JSON.stringify(onDate.bids)).toContain(`"value":[{"value":"0.3","unit":"${PRICE}"}]`);
  });

  test('no value, and why', () => {
    const onDate = contract.on('2006-03-07');
    expect(onDate.lastSale).toEqual({ status: 'none', reasons: ['Last Sale on 2006-03-07'] });
    expect(onDate.marketValue).toMatchObject({ status: 'none' });
    expect(onDate.market).toEqual({ status: 'unknown', reasons: ['Market'] });
    expect(contract.on('2005-11-14').conversionPrice).toMatchObject({ status: 'not yet' });
  });

  test('what is kept for each of several events is asked for by their ids', () => {
    const onDate = contract.on('2006-03-08');
    const { soldAbove, kept } = onDate;
    expect(soldAbove({ issuance: 'march' })).toMatchObject({ status: 'value', value: false });
    expect(() => soldAbove({ issuance: 'april' })).toThrow('"april" is the id of no Issuance');
    expect(() => soldAbove({})).toThrow('soldAbove: it needs its parameter, issuance');
    expect(kept({ issuance: 'march' })).toMatchObject({ status: 'value', text: '$5' });
    const before = contract.on('2006-03-07').kept;
    expect(before({ issuance: 'march' })).toMatchObject({ status: 'not yet' });
    expect(onDate.asOf).toBe('2006-03-08');
  });

  test('derivations', () => {
    const onDate = contract.on('2006-03-08');
    const { root, steps } = onDate.explain('conversionPrice');
    expect(steps[root]?.shown).toBe('$0.20 per share of Common Stock');
    const shares = onDate.explain('conversionShares', { portion: amountOf(USD, '100000') });
    expect(shares.steps[shares.root]?.shown).toBe('500,000 shares of Common Stock');
    expect(() => onDate.explain('soldAbove')).toThrow(InputError);
    expect(() => onDate.explain('conversionPrise')).toThrow(InputError);
    expect(() => onDate.explain('marketValue', { portion: null })).toThrow('takes no parameter');
  });

  test('checks and void events', () => {
    const gift = open({ blanks, events: [sale('2006-03-08', '0')] });
    expect(gift.voidEvents).toEqual([
      {
        event: 'Issuance',
        on: '2006-03-08',
        id: null,
        status: 'void',
        reasons: ['nothing is sold for nothing'],
      },
    ]);
    expect(gift.on('2006-03-08').checks()).toMatchObject([
      { title: 'the price stays above zero', holds: { value: true }, failsOn: null },
    ]);
    const unsaid = open({ blanks, events: [{ on: '2006-03-08', event: 'Issuance' }] });
    expect(unsaid.voidEvents).toMatchObject([{ status: 'unknown' }]);
  });
});

test('amounts can be handed in as JSON carries them, and nothing is made up of what is none', () => {
  const written = { ...blanks, principalAmount: { value: '1500000/3', unit: USD } };
  const given: unknown = JSON.parse(JSON.stringify({ blanks }));
  for (const inputs of [{ blanks: written }, given]) {
    expect(JSON.stringify(open(inputs).on('2005-11-15'))).toContain('"500000"');
  }
  const refusals = [
    [{ value: 500_000, unit: USD }, 'blanks.principalAmount: 500000 is no exact figure'],
    [{ value: '5,000', unit: USD }, 'blanks.principalAmount: "5,000" is no figure in USD'],
    [{ value: '5', unit: SHARES }, 'an amount of money in USD is wanted here'],
    [{ value: '5' }, 'an amount of money in USD is wanted here'],
  ] as const;
  for (const [principalAmount, message] of refusals) {
    expect(() => open({ blanks: { ...blanks, principalAmount } })).toThrow(message);
  }
});

test('results say of which words of the contract they are', () => {
  const contract = open({ blanks });
  expect([contract.source, contract.on('2005-11-15').source]).toEqual(['sha256:0', 'sha256:0']);
});

describe('inputs that cannot be read', () => {
  const rows = (...days: readonly string[]): unknown =>
    days.map((day) => [day, amountOf(PRICE, '1')]);

  test.each<readonly [unknown, string]>([
    [null, 'an object is wanted here, not null.'],
    [{ blanks, fact: {} }, 'there is no "fact": known are blanks, facts, tables,'],
    [{ blanks: { principal: 1 } }, 'blanks: there is no "principal"'],
    [{ blanks: { constructor: 1 } }, 'blanks: there is no "constructor"'],
    [
      { blanks: { ...blanks, principalAmount: amountOf(SHARES, '1') } },
      'blanks.principalAmount: an amount of money in USD is wanted here, not shares of Common Stock.',
    ],
    [
      { blanks: { ...blanks, principalAmount: '500000' } },
      'blanks.principalAmount: an amount of money in USD is wanted here, not "500000".',
    ],
    [
      { blanks: { ...blanks, issueDate: '2005-02-30' } },
      'blanks.issueDate: "2005-02-30" is no date: write 2006-03-08.',
    ],
    [
      { blanks, facts: { lastSale: rows('2006-03-06', '2006-03-06') } },
      'facts.lastSale[1][0]: 2006-03-06 does not come after 2006-03-06',
    ],
    [
      { blanks, facts: { lastSale: rows('2006-03-05') } },
      'facts.lastSale[0][0]: March 5, 2006 is no Trading Day (Sunday).',
    ],
    [
      { blanks, facts: { lastSale: [['2006-03-06']] } },
      'facts.lastSale[0]: a row is a date and a value.',
    ],
    [
      { blanks, facts: { bids: [['2006-03-06', amountOf(PRICE, '1')]] } },
      'facts.bids[0][1]: a list is wanted here',
    ],
    [
      { blanks, facts: { sharesOutstanding: [['2006-03-06', amountOf(SHARES, '-1')]] } },
      'facts.sharesOutstanding[0][1]: -1 is below zero',
    ],
    [
      { blanks, facts: { market: [['2006-03-06', 'NYSE']] } },
      'one of "Nasdaq", "Nowhere" is wanted here, not "NYSE".',
    ],
    [{ blanks, facts: { agent: [['2006-03-06', 'Lender']] } }, 'one of "Borrower", "Holder"'],
    [{ blanks, facts: { listed: [['2006-03-06', 'yes']] } }, 'true or false is wanted here'],
    [{ blanks, facts: { note: [['2006-03-06', 1]] } }, 'a text is wanted here, not 1.'],
    [
      { blanks, facts: { grace: [['2006-03-06', { count: 3, of: 'days' }]] } },
      'a whole number of Trading Day',
    ],
    [{ blanks, facts: { kept: [] } }, 'facts.kept: an object is wanted here'],
    [
      { blanks, readings: { dayCount: 'days' } },
      'readings.dayCount: "days" is no reading: choose one of "actual days", "30-day months".',
    ],
    [
      { blanks, events: [{ on: '2006-03-08', event: 'Issue' }] },
      'events[0].event: "Issue" is no event of the contract: known are "Issuance".',
    ],
    [
      { blanks, events: [{ ...sale('2006-03-08', '1'), price: 1 }] },
      'events[0]: there is no "price"',
    ],
    [
      { blanks, events: [sale('2006-03-08', '1'), sale('2006-03-07', '1')] },
      'events[1].on: 2006-03-07 is before 2006-03-08',
    ],
    [
      {
        blanks,
        events: [
          { ...sale('2006-03-08', '1'), id: 'a' },
          { ...sale('2006-03-08', '1'), id: 'a' },
        ],
      },
      'events[1].id: "a" is the id of another event.',
    ],
  ])('%j', (inputs, message) => {
    expect(() => open(inputs)).toThrow(InputError);
    expect(() => open(inputs)).toThrow(message);
  });

  test('a date that is none', () => {
    expect(() => open({ blanks }).on(isoDate('2006-02-28'))).not.toThrow();
    expect(() => isoDate('February 28')).toThrow(InputError);
  });
});
