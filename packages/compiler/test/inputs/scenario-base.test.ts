import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenarioBase, readScenarioFile } from '../../src/inputs/index.ts';
import { irOf } from './example-ir.ts';

const ir = irOf(`contract "Example"
  currency USD
  in effect from Issue Date

share class Common Stock

clause §1 "A"
  blank Issue Date : date
  blank Principal Amount : money
  ambiguous Day Count
    reading "actual days"
    reading "30-day months"
  table Noteholder
    | Name : text | Held : money |
  fact Shares Outstanding : shares of Common Stock
  fact Paid for each Noteholder : money
  event Issuance
    Base Share Price : price of Common Stock
  fact Fee for each Issuance : money
  Days means if Day Count is "actual days" then 365 otherwise 360
  Total means Principal Amount * Shares Outstanding / Shares Outstanding
  Net for each Issuance means Base Share Price * Shares Outstanding - Fee
  Left for each Noteholder means Held - Paid
`);

type Json = Readonly<Record<string, unknown>>;

/** What the two files say together, as one file. */
function merged(base: Json, row: Json): Json {
  const named = ['blanks', 'readings', 'facts', 'tables'].map((key) => [
    key,
    { ...(base[key] as Json | undefined), ...(row[key] as Json | undefined) },
  ]);
  return { ...base, ...row, ...Object.fromEntries(named) };
}

const issuance = (id: string): Json => ({
  on: '2006-01-03',
  event: 'Issuance',
  id,
  'Base Share Price': '0.2',
});
const held = (name: string): Json => ({ Name: name, Held: '100' });

const file = fc.record(
  {
    blanks: fc.record(
      { 'Issue Date': fc.constant('2005-11-15'), 'Principal Amount': fc.constantFrom('1', '2') },
      { requiredKeys: [] },
    ),
    readings: fc.record(
      { 'Day Count': fc.constantFrom('actual days', '30-day months') },
      { requiredKeys: [] },
    ),
    facts: fc.record(
      {
        'Shares Outstanding': fc.constantFrom<unknown>('5', [['2006-01-01', '6']]),
        Fee: fc.constantFrom({}, { a: '1' }, { b: '2' }),
        Paid: fc.constantFrom({}, { A: '1' }, { B: '2' }),
      },
      { requiredKeys: [] },
    ),
    tables: fc.record(
      { Noteholder: fc.constantFrom([held('A')], [held('A'), held('B')], [held('B')]) },
      { requiredKeys: [] },
    ),
    events: fc.constantFrom([], [issuance('a')], [issuance('b')], [issuance('a'), issuance('b')]),
    on: fc.constantFrom('2006-02-01', '2006-02-02'),
  },
  { requiredKeys: [] },
);

describe('a scenario over a base', () => {
  test('says what one file of both says, in its inputs and in its findings', () => {
    let sound = 0;
    fc.assert(
      fc.property(file, file, (baseJson, row) => {
        const base = readScenarioBase(JSON.stringify(baseJson), ir);
        if (base.diagnostics.length > 0) return;
        const over = readScenarioFile(JSON.stringify(row), ir, { base });
        const whole = readScenarioFile(JSON.stringify(merged(baseJson, row)), ir);
        expect(over.diagnostics.map(({ message }) => message).sort()).toEqual(
          whole.diagnostics.map(({ message }) => message).sort(),
        );
        expect(over.on).toBe(whole.on);
        if (whole.diagnostics.length > 0) return;
        sound += 1;
        expect(over.inputs).toEqual(whole.inputs);
        // Nothing of the row is left in the base.
        expect(readScenarioFile('{}', ir, { base }).inputs).toEqual(base.inputs);
      }),
      { numRuns: 400, seed: 6 },
    );
    expect(sound).toBeGreaterThan(50);
  });

  test('reads the tables of the base once', () => {
    let opened = 0;
    const readCsv = (): string => {
      opened += 1;
      return 'day,shares\n2006-01-01,6\n';
    };
    const text = '{"facts":{"Shares Outstanding":{"csv":"s.csv","date":"day","value":"shares"}}}';
    const base = readScenarioBase(text, ir, { readCsv });
    for (const amount of ['1', '2', '3']) {
      const row = { blanks: { 'Principal Amount': amount }, events: [] };
      expect(
        readScenarioFile(JSON.stringify(row), ir, { base }).inputs.facts[0]?.days,
      ).toHaveLength(1);
    }
    expect(opened).toBe(1);
  });

  test('tells the name of a scenario, and refuses one that is no text', () => {
    expect(readScenarioFile('{"scenario":"s1"}', ir).scenario).toBe('s1');
    const [finding] = readScenarioFile('{"scenario":1}', ir).diagnostics;
    expect(finding?.message).toContain('$.scenario: ');
  });
});
