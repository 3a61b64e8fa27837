import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Exact } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredTerms } from '../../src/emit/simulation/covered-terms.ts';
import { emitSimulation } from '../../src/emit/simulation/emit-simulation.ts';
import { measureBound } from '../../src/emit/simulation/measure-bound.ts';
import type { Ir } from '../../src/ir/ir.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { DirectLaw } from './direct-law.ts';
import { OUT } from './emitted-module.ts';
import { hostileIr } from './hostile-ir.ts';

/** `pnpm fuzz direct` tries hundreds of each; here each contract has some. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['conversion-note', 100],
  ['dyntek-note', 5],
  ['every-construct', 40],
]);

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const law = new DirectLaw(irOf(baseName));

  test(
    'direct code gives what the engine gives, whatever the history',
    { timeout: 120_000 },
    () => {
      const agrees = fc.property(law.questions(), (question) => {
        const { given, expected } = law.ask(question);
        expect(given).toEqual(expected);
      });
      fc.assert(agrees, { numRuns: RUNS.get(baseName) ?? 20, seed: 20_060_308 });
    },
  );
});

test('doubles of a conversion are measured against the exact figures', () => {
  const ir = irOf('conversion-note');
  const { wanted } = coveredTerms(ir);
  const { largest, figures, otherStatus } = measureBound(ir, wanted, []);
  expect(figures).toBeGreaterThan(1000);
  expect(otherStatus).toBe(0);
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(1e-9);
});

const ABOUT = { baseName: 'sim', sourceHash: 'sha256:0', scenarios: [] } as const;

test('an emitted module reads plain inputs by name, and says how it counts', async () => {
  const module = await openEmitted(irOf('conversion-note'), 'float64');
  const prepared = module.prepare({
    blanks: { 'Principal Amount': '3350000', 'Issue Date': '2005-11-15' },
    events: [{ on: '2006-01-05', event: 'Issuance', 'Base Share Price': '0.2', Kind: 'Other' }],
  });
  const { numeric, source, terms } = module.evaluate(prepared, '2006-03-09', {});
  expect({ numeric, source }).toEqual({ numeric: 'float64', source: 'sha256:0' });
  expect(terms['Conversion Price']).toEqual({ status: 'value', value: 0.2 });
  expect(terms['Maturity Date']).toEqual({ status: 'value', value: '2007-10-01' });
  expect(terms['Closing Price']).toEqual({ status: 'unknown' });
  expect(() => module.prepare({ facts: { Weather: [] } })).toThrow('no “Weather”');
});

test.each([
  [
    { fact: {} },
    'the inputs: blanks, facts, tables, readings, events are read here, and not “fact”.',
  ],
  [{ facts: { 'Nasdaq Last Sale': [['2006-03-06', '1', '2']] } }, 'a row is a date and a value.'],
  [{ events: [{ on: '2006-01-05', event: 'Issuance', id: 5 }] }, 'events[0].id: a text is wanted'],
])('an emitted module refuses what it would pass over: %j', async (inputs, message) => {
  const { prepare } = await openEmitted(irOf('conversion-note'), 'exact');
  expect(() => prepare(inputs)).toThrow(message);
});

test('an emitted module refuses a day that is none, and what it is not asked for', async () => {
  const { prepare, evaluate } = await openEmitted(irOf('conversion-note'), 'exact');
  const ask = (day: string | number, inputs: unknown) => (): unknown =>
    evaluate(prepare({}), day, inputs);
  expect(ask(Number.NaN, {})).toThrow('the date: a date is wanted here, such as "2006-03-09".');
  expect(ask('2006-03-09', { 'Conversion Price': '1' })).toThrow('not “Conversion Price”.');
});

test('an emitted module says the day of each result along a path, and refuses one that goes back', async () => {
  const { prepare, evaluateAlong } = await openEmitted(irOf('conversion-note'), 'exact');
  const along = (...days: readonly string[]): readonly (string | number)[] =>
    evaluateAlong(prepare({}), days, {}).map(({ asOf }) => asOf);
  expect(along('2006-03-09', '2006-03-09', '2006-04-01')).toEqual([
    '2006-03-09',
    '2006-03-09',
    '2006-04-01',
  ]);
  expect(along()).toEqual([]);
  expect(() => along('2006-03-09', '2006-03-08')).toThrow('dates[1]: dates go from the earliest');
  expect(() => along('soon')).toThrow('dates[0]: a date is wanted here');
});

test.each(['pik-note', 'tables'])(
  'doubles of what the engine replays of %s are measured too',
  (name) => {
    const ir = irOf(name);
    const { largest, figures, otherStatus } = measureBound(ir, coveredTerms(ir).wanted, []);
    expect(figures).toBeGreaterThan(1000);
    expect(otherStatus).toBe(0);
    expect(largest).toBeLessThan(1e-12);
  },
);

function principal({ terms }: Result): string {
  const outcome = terms['Outstanding Principal'] as { readonly value?: unknown };
  return String(outcome.value);
}

// The worked scenario of the note: in cash once, then in kind.
test.each(['exact', 'float64'] as const)(
  'an emitted module replays schedules and what accrues, %s',
  async (numeric) => {
    const module = await openEmitted(irOf('pik-note'), numeric, 'pik');
    const prepared = module.prepare({
      blanks: { 'Issue Date': '2026-03-16', 'Principal Amount': '10000000' },
      events: [
        { on: '2026-03-20', event: 'Election', 'In Kind': true },
        { on: '2026-07-01', event: 'Interest Payment', Paid: '233333.33' },
      ],
    });
    const days = ['2026-06-30', '2027-01-01', '2027-07-01', '2029-07-01'];
    const figures = ['10000000', '10450000', '10920250', '13022603'];
    expect(days.map((on) => principal(module.evaluate(prepared, on, {})))).toEqual(figures);
    expect(module.evaluateAlong(prepared, days, {}).map(principal)).toEqual(figures);
  },
);

test('an emitted module reads tables, what is kept for each of several, and events that name others', async () => {
  const module = await openEmitted(irOf('tables'), 'exact', 'tables');
  const prepared = module.prepare({
    blanks: { 'Issue Date': '2005-11-15' },
    tables: {
      Noteholder: [
        { Name: 'A', 'Principal Held': '100' },
        { Name: 'B', 'Principal Held': '50' },
      ],
    },
    facts: { 'Fee Paid': { first: [['2005-11-15', '3']] } },
    events: [
      { on: '2006-01-02', event: 'Transfer', From: 'A', To: 'B', Amount: '30' },
      { on: '2006-01-03', event: 'Issuance', id: 'first', Paid: '10' },
    ],
  });
  const netOn = (on: string): unknown => module.evaluate(prepared, on, {}).terms['Total Net'];
  expect(netOn('2006-01-02')).toEqual({ status: 'value', value: Exact.ZERO });
  expect(String((netOn('2006-01-03') as { readonly value: unknown }).value)).toBe('7');
  const told =
    (events: object): (() => unknown) =>
    () =>
      module.prepare({ events: [events] });
  expect(told({ on: '2006-01-02', event: 'Transfer', From: 'C' })).toThrow('name');
  expect(told({ on: '2006-01-02', performs: 'To Pay' })).toThrow('no such obligation');
});

test('a term that direct code does not cover is refused, with the construct', () => {
  const ir = irOf('post-money-safe');
  expect(() => emitSimulation(ir, { ...ABOUT, terms: ['Safe Price'] })).toThrow(
    '“Safe Price” cannot be simulated. Direct code does not cover Safe Price, which is solved together with others.',
  );
  expect(() => emitSimulation(ir, { ...ABOUT, terms: ['Weather'] })).toThrow('“Weather”');
});

test('the words of a hostile contract stay words', async () => {
  const module = await openEmitted(hostileIr(irOf('small-note')), 'exact');
  expect(module.numeric).toBe('exact');
  expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
});

interface Emitted {
  readonly numeric: string;
  readonly prepare: (inputs: unknown) => unknown;
  readonly evaluate: (prepared: unknown, day: string | number, inputs: unknown) => Result;
  readonly evaluateAlong: (
    prepared: unknown,
    days: readonly string[],
    inputs: unknown,
  ) => readonly Result[];
}

interface Result {
  readonly asOf: string | number;
  readonly numeric: string;
  readonly source: string;
  readonly terms: Readonly<Record<string, unknown>>;
}

async function openEmitted(ir: Ir, numeric: 'exact' | 'float64', of = 'module'): Promise<Emitted> {
  const [file] = emitSimulation(ir, { ...ABOUT, baseName: `${of}-${numeric}`, numeric });
  if (file === undefined) throw new Error('The emitter gave no file.');
  const path = join(OUT, 'simulation', file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text);
  return (await import(pathToFileURL(path).href)) as Emitted;
}
