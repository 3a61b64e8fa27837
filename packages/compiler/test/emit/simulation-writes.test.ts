import { compile, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, type Inputs, parseIsoDate, type Value } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { makeExecutable } from '../../src/evaluator/make-executable.ts';
import { makeDirect } from '../../src/emit/simulation/make-direct.ts';

/** Two rules of one event reduce the same price, and that of another sets it. */
const CONTRACT = `
contract "Two Rules"
  currency USD
  in effect from January 3, 2005

party Issuer
share class Common Stock

clause §1 "Price"
  Price starts at $1.00 per share of Common Stock
  event Issuance by Issuer
    Paid : price of Common Stock
    Worth : price of Common Stock
  upon Issuance
    reduce Price to Paid
clause §2 "Worth"
  upon Issuance
    reduce Price to Worth
clause §3 "Splits"
  event Split
    Ratio : number
  upon Split
    set Price to Price / Ratio
`;

const { ir } = compile({ path: 'two-rules.terms', text: CONTRACT });
if (ir === null) throw new Error('The contract does not compile.');
const direct = makeDirect(ir, { definitions: [], states: [0] }, 'exact');

describe('two rules of one event that reduce one price', () => {
  test.each([
    ['0.90', '0.80', '0.8', 1],
    ['0.80', '0.90', '0.8', 0],
    ['0.80', '0.80', '0.8', 0],
    ['1.10', '0.90', '0.9', 1],
    ['1.10', '1.20', '1', -1],
  ])('to %s and to %s leave %s', (paid, worth, price, rule) => {
    const inputs = inputsOf([{ on: '2005-02-01', event: 'Issuance', Paid: paid, Worth: worth }]);
    const prepared: { allGiven?: boolean } = direct.prepare(inputs);
    const day = dayOf('2005-03-01');
    expect(textOf(direct.evaluate(prepared, day, [])[0])).toBe(price);
    expect(prepared.allGiven).toBe(true);
    expect(direct.rulesOfStates(day)).toEqual([rule]);
    expect(textOf(new Evaluation(makeExecutable(ir), inputs).on(day).state(0))).toBe(price);
  });
});

test('a history that was replayed further is asked about an earlier day as if for the first time', () => {
  const inputs = inputsOf([
    { on: '2005-02-01', event: 'Issuance', Paid: '0.90', Worth: '0.95' },
    { on: '2005-03-01', event: 'Split', Ratio: '3' },
    { on: '2005-04-01', event: 'Issuance', Paid: '0.25', Worth: '0.20' },
  ]);
  const prepared = direct.prepare(inputs);
  const prices = ['2005-05-01', '2005-01-20', '2005-03-01', '2005-02-15', '2005-05-01'].map((day) =>
    textOf(direct.evaluate(prepared, dayOf(day), [])[0]),
  );
  expect(prices).toEqual(['0.2', '1', '0.3', '0.9', '0.2']);
});

function inputsOf(events: readonly object[]): Inputs {
  if (ir === null) throw new Error('The contract does not compile.');
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify({ events }), ir);
  expect(diagnostics).toEqual([]);
  return inputs;
}

function dayOf(iso: string): number {
  return parseIsoDate(iso) ?? 0;
}

function textOf(value: Value | undefined): string | null {
  return value instanceof Exact ? value.toString() : null;
}
