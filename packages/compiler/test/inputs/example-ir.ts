import {
  type AmbiguitySpec,
  type BlankSpec,
  type EventSpec,
  type FactSpec,
  Unit,
  type ValueType,
} from '@termsheet/runtime';
import type { Ir } from '../../src/ir/ir.ts';
import type { IrExpression } from '../../src/ir/expression.ts';

export const money: ValueType = { kind: 'quantity', unit: Unit.money('USD') };
export const shares: ValueType = { kind: 'quantity', unit: Unit.shares('Common Stock') };
export const price: ValueType = { kind: 'quantity', unit: Unit.price('USD', 'Common Stock') };
export const rate: ValueType = { kind: 'quantity', unit: Unit.rate };
export const plainNumber: ValueType = { kind: 'quantity', unit: Unit.none };
export const date: ValueType = { kind: 'date' };
export const yesNo: ValueType = { kind: 'yes/no' };
export const text: ValueType = { kind: 'text' };
export const party: ValueType = { kind: 'party' };
export const calendarDays: ValueType = { kind: 'duration', basis: 'calendar days' };
export const calendarMonths: ValueType = { kind: 'duration', basis: 'calendar months' };
export const tradingDays: ValueType = { kind: 'duration', basis: { calendar: 'Trading Day' } };
export const market: ValueType = { kind: 'one of', members: ['Nasdaq', 'Other Exchange'] };

/** Code has no part in reading inputs; any expression will do where one must stand. */
const code: IrExpression = { kind: 'constant', constant: { kind: 'none' } };

export function blank(name: string, type: ValueType): BlankSpec {
  return { name, type, clause: '§1' };
}

export function fact(name: string, type: ValueType, more: Partial<FactSpec> = {}): FactSpec {
  return { name, type, clause: '§1', several: false, series: null, keyedBy: null, ...more };
}

export function ambiguity(name: string, ...labels: string[]): AmbiguitySpec<IrExpression> {
  const readings = labels.map((label) => ({ label, value: null }));
  return { name, type: text, clause: '§1', readings };
}

const issuance: EventSpec = {
  name: 'Issuance',
  clause: '§2',
  by: [],
  fields: [
    { name: 'Base Share Price', type: price, several: false },
    { name: 'Shares Issued', type: shares, several: false },
  ],
};

/**
 * The tables of the contract that the examples of the findings share (`EXAMPLE_CONTRACT`), by hand,
 * and after them names of the types that it has not.
 */
export const exampleIr: Ir = {
  contract: 'Example Note',
  currency: 'USD',
  inEffectFrom: { kind: 'blank', index: 1, site: null },
  parties: ['Borrower', 'Holder'],
  calendars: [{ name: 'Trading Day', base: 'NYSE', condition: null }],
  blanks: [
    blank('Principal Amount', money),
    blank('Issue Date', date),
    blank('Notice Period', calendarDays),
    blank('Interest Rate', rate),
    blank('Premium', plainNumber),
    blank('Grace Period', calendarMonths),
    blank('Look Back', tradingDays),
    blank('Governing Law', text),
  ],
  facts: [
    fact('Shares Outstanding', shares),
    fact('Closing Price', price, { series: 0 }),
    fact('Market Maker Bids', price, { several: true, series: 0 }),
    fact('Principal Market', market),
    fact('Paying Agent', party),
    fact('Listed', yesNo),
    fact('Fee Paid', money, { keyedBy: 0 }),
    fact('Quotes', price, { several: true }),
  ],
  ambiguities: [ambiguity('Day Count', 'actual days', '30-day months')],
  events: [
    issuance,
    {
      name: 'Notice of Conversion',
      clause: '§3',
      by: ['Holder'],
      fields: [
        { name: 'Requested', type: money, several: false },
        { name: 'Tranches', type: money, several: true },
        { name: 'Conversion Date', type: date, several: false },
      ],
    },
  ],
  states: [state('Conversion Price', null), state('Recorded Price', 0)],
  definitions: [
    {
      name: 'Conversion Shares',
      type: shares,
      clause: '§1',
      parameter: { name: 'Portion', type: money },
      keyedBy: null,
      body: code,
      site: 0,
      locals: 1,
    },
  ],
  rules: [],
  exceptions: [],
  checks: [],
  sites: [],
};

function state(name: string, keyedBy: number | null): Ir['states'][number] {
  return { name, type: price, clause: '§1', keyedBy, start: code, site: 0, locals: 0 };
}
