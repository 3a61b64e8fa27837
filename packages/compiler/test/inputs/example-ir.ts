import { Unit, type ValueType } from '@termsheet/runtime';
import { compile } from '../../src/compile/compile.ts';
import { EXAMPLE_CONTRACT } from '../../src/inputs/diagnostics/example-contract.ts';
import type { Ir } from '../../src/ir/ir.ts';

/** The program of a contract file, which must be without an error. */
export function irOf(text: string): Ir {
  const { ir, diagnostics } = compile({ path: 'example.terms', text });
  if (ir === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return ir;
}

const money: ValueType = { kind: 'quantity', unit: Unit.money('USD') };
const price: ValueType = { kind: 'quantity', unit: Unit.price('USD', 'Common Stock') };
const plainNumber: ValueType = { kind: 'quantity', unit: Unit.none };
const clause = '§4';
const contract = irOf(EXAMPLE_CONTRACT);

/**
 * The contract that the examples of the findings share, and after its own names some of the types
 * that it has not.
 */
export const exampleIr: Ir = {
  ...contract,
  blanks: [
    ...contract.blanks,
    { name: 'Interest Rate', type: { kind: 'quantity', unit: Unit.rate }, clause },
    { name: 'Premium', type: plainNumber, clause },
    { name: 'Grace Period', type: { kind: 'duration', basis: 'calendar months' }, clause },
    { name: 'Look Back', type: { kind: 'duration', basis: { calendar: 'Trading Day' } }, clause },
    { name: 'Governing Law', type: { kind: 'text' }, clause },
  ],
  facts: [
    ...contract.facts,
    { name: 'Quotes', type: price, clause, several: true, series: null, keyedBy: null },
  ],
  events: [
    ...contract.events,
    {
      name: 'Notice of Conversion',
      clause,
      source: { kind: 'reported' },
      receipt: null,
      by: ['Holder'],
      fields: [
        { name: 'Requested', type: money, several: false },
        { name: 'Tranches', type: money, several: true },
        { name: 'Conversion Date', type: { kind: 'date' }, several: false },
      ],
    },
  ],
};
