import {
  type ContractSource,
  divide,
  type ExecutableProgram,
  exactFigure,
  isLess,
  isMore,
  isNotEqual,
  multiply,
  Unit,
  type ValueType,
} from '@termsheet/runtime';

const MONEY: ValueType = { kind: 'quantity', unit: Unit.money('USD') };
const PRICE: ValueType = { kind: 'quantity', unit: Unit.price('USD', 'Common Stock') };
const SHARES: ValueType = { kind: 'quantity', unit: Unit.shares('Common Stock') };
const YES_NO: ValueType = { kind: 'yes/no' };

const START = exactFigure('0.22');
const ZERO = exactFigure('0');

/** A contract written by hand as an emitter would: a price, a ratchet, and what shares are worth. */
const program: ExecutableProgram = {
  contract: 'A Note',
  currency: 'USD',
  inEffectFrom: (f) => f.blank(null, 1),
  parties: ['Borrower', 'Holder'],
  calendars: [{ name: 'Trading Day', base: 'NYSE', condition: null }],
  blanks: [
    { name: 'Principal Amount', type: MONEY, clause: '§1' },
    { name: 'Issue Date', type: { kind: 'date' }, clause: '§1' },
  ],
  facts: [
    fact('Shares Outstanding', SHARES),
    { ...fact('Last Sale', PRICE), series: 0 },
    { ...fact('Bids', PRICE), series: 0, several: true },
    fact('Market', { kind: 'one of', members: ['Nasdaq', 'Nowhere'] }),
    fact('Grace', { kind: 'duration', basis: { calendar: 'Trading Day' } }),
    fact('Agent', { kind: 'party' }),
    fact('Listed', YES_NO),
    fact('Note', { kind: 'text' }),
    { ...fact('Kept', MONEY), keyedBy: 0 },
  ],
  ambiguities: [
    {
      name: 'Day Count',
      clause: '§1',
      type: { kind: 'text' },
      keyedBy: null,
      locals: 0,
      readings: [
        { label: 'actual days', value: null },
        { label: '30-day months', value: null },
      ],
    },
  ],
  events: [
    {
      name: 'Issuance',
      clause: '§3',
      source: { kind: 'reported' },
      receipt: null,
      by: [],
      fields: [
        { name: 'Base Share Price', type: PRICE, several: false },
        { name: 'Buyers', type: { kind: 'party' }, several: true },
      ],
    },
  ],
  states: [
    {
      name: 'Conversion Price',
      type: PRICE,
      clause: '§2',
      keyedBy: null,
      start: () => START,
      accrual: null,
      accrues: null,
      floor: 'above zero',
      site: 0,
      locals: 0,
    },
  ],
  systems: [],
  definitions: [
    {
      name: 'Market Value',
      type: MONEY,
      clause: '§4',
      parameter: null,
      keyedBy: null,
      body: (f) => multiply(f.fact(null, 0), f.fact(null, 1)),
      site: 1,
      locals: 0,
    },
    {
      name: 'Conversion Shares',
      type: SHARES,
      clause: '§4',
      keyedBy: null,
      parameter: { name: 'Portion', type: MONEY },
      body: (f) => divide(f.local(0), f.state(null, 0)),
      site: 2,
      locals: 1,
    },
    {
      name: 'Sold Above',
      type: YES_NO,
      clause: '§4',
      parameter: null,
      keyedBy: 0,
      body: (f) => isLess(f.state(null, 0), f.field(null, 0, f.local(0))),
      site: 3,
      locals: 1,
    },
  ],
  rules: [
    {
      clause: '§3',
      event: 0,
      effective: null,
      site: 4,
      locals: 1,
      when: (f) => isLess(f.field(null, 0, f.local(0)), f.state(null, 0)),
      writes: [
        {
          state: 0,
          key: null,
          how: 'reduce to',
          site: 4,
          exceptions: [],
          value: (f) => f.field(null, 0, f.local(0)),
        },
      ],
      validity: [
        {
          condition: (f) => isNotEqual(f.field(null, 0, f.local(0)), ZERO),
          otherwise: 'nothing is sold for nothing',
          site: 4,
        },
      ],
    },
  ],
  exceptions: [],
  obligations: [],
  covenants: [],
  rights: [],
  deadlines: [],
  checks: [
    {
      title: 'the price stays above zero',
      clause: '§2',
      forEach: null,
      rows: null,
      site: 0,
      locals: 0,
      condition: (f) => isMore(f.state(null, 0), ZERO),
    },
  ],
  sites: [],
};

function fact(name: string, type: ValueType): ExecutableProgram['facts'][number] {
  return { name, type, clause: '§1', several: false, series: null, keyedBy: null };
}

export const SMALL_CONTRACT: ContractSource = {
  sourceHash: 'sha256:0',
  program,
  names: {
    blanks: { principalAmount: 0, issueDate: 1 },
    facts: {
      sharesOutstanding: 0,
      lastSale: 1,
      bids: 2,
      market: 3,
      grace: 4,
      agent: 5,
      listed: 6,
      note: 7,
      kept: 8,
    },
    readings: { dayCount: 0 },
    events: { issuance: 0 },
    fields: { issuance: { baseSharePrice: 0, buyers: 1 } },
    states: { conversionPrice: 0 },
    definitions: { marketValue: 0, conversionShares: 1, soldAbove: 2 },
    parameters: { conversionShares: 'portion' },
  },
};
