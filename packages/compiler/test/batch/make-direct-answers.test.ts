import { Evaluation } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { batchRowOf } from '../../src/batch/batch-row.ts';
import { makeDirectAnswers } from '../../src/batch/make-direct-answers.ts';
import { makeScenarioRunner } from '../../src/batch/make-scenario-runner.ts';
import { makeExecutable } from '../../src/evaluator/make-executable.ts';
import { readScenarioFile } from '../../src/inputs/read-scenario-file.ts';
import { collectTerms } from '../../src/results/collect-results.ts';
import { termsOf } from '../../src/results/terms-of.ts';
import type { TermPlace } from '../../src/results/term-place.ts';
import { irOf } from '../emit/contracts.ts';

const ir = irOf('conversion-note');
const program = makeExecutable(ir);
const all = termsOf(program);

function named(name: string): TermPlace {
  const found = all.find((place) => place.name === name);
  if (found === undefined) throw new Error(`There is no term ${name}.`);
  return found;
}

function scenario(events: readonly object[]): string {
  return JSON.stringify({
    blanks: { 'Principal Amount': '3350000', 'Issue Date': '2005-11-15' },
    readings: {
      'Closing Date': 'the closing of this Note',
      'Similar Notes Proviso': 'stands beside the ratchet',
    },
    events,
    on: '2006-06-30',
  });
}

const issuance = (on: string, price: string, kind = 'Other'): object => ({
  on,
  event: 'Issuance',
  'Base Share Price': price,
  'Shares Issued': '1000',
  Kind: kind,
});
const split = (on: string): object => ({
  on,
  event: 'Stock Split',
  'New Shares Per Old Share': '3',
});

const HISTORIES = [
  [],
  [issuance('2006-01-05', '0.2')],
  [issuance('2006-01-05', '0.2'), issuance('2006-01-05', '0.2', 'Substantially Similar Notes')],
  [issuance('2005-12-05', '0.2', 'Similar Notes To Others')],
  [split('2006-02-01'), issuance('2006-02-01', '0.05'), issuance('2006-03-01', '0.3')],
] as const;

test.each(HISTORIES.map((events) => ({ events })))(
  'a batch has the rows of the engine, with their clauses: history %#',
  ({ events }) => {
    const terms = ['Conversion Price', 'Maturity Date', 'Outstanding Principal'].map(named);
    const request = { terms, on: null, withArguments: new Map() };
    const text = scenario(events);
    const { inputs, on } = readScenarioFile(text, ir);
    const day = on ?? 0;
    const direct = makeDirectAnswers(ir, request)?.(inputs, day) ?? null;
    expect(direct).not.toBeNull();
    const engine = collectTerms(new Evaluation(program, inputs).on(day), terms, {
      ...request,
      inputs,
    });
    expect(direct?.map(batchRowOf)).toEqual(engine.map(batchRowOf));
  },
);

test('what has no value is told in the words of the engine', () => {
  const terms = ['Conversion Price', 'Closing Price'].map(named);
  const request = { terms, on: null, withArguments: new Map() };
  const text = scenario([]);
  const { inputs, on } = readScenarioFile(text, ir);
  const engine = collectTerms(new Evaluation(program, inputs).on(on ?? 0), terms, {
    ...request,
    inputs,
  });
  expect(makeDirectAnswers(ir, request)?.(inputs, on ?? 0)).toEqual(engine);
  const outcome = makeScenarioRunner(ir, request)(text);
  const rows = outcome.kind === 'answered' ? outcome.rows : [];
  expect(rows.map(({ status }) => status)).toEqual(['value', 'unknown']);
  expect(rows[1]?.reason).not.toBe('');
});

test('what accrues and what falls due is given by direct code, with the clause of its last change', () => {
  const note = irOf('pik-note');
  const own = termsOf(makeExecutable(note)).filter(({ name }) =>
    ['Accrued Interest', 'Outstanding Principal', 'Interest Rate'].includes(name),
  );
  expect(own).toHaveLength(3);
  const { inputs } = readScenarioFile(
    JSON.stringify({
      blanks: { 'Principal Amount': '10000000', 'Issue Date': '2026-03-16' },
      events: [{ on: '2026-03-20', event: 'Election', 'In Kind': true }],
    }),
    note,
  );
  const request = { terms: own, withArguments: new Map() };
  const answers = makeDirectAnswers(note, request);
  for (const day of [20_600, 20_700, 20_900]) {
    const engine = collectTerms(new Evaluation(makeExecutable(note), inputs).on(day), own, {
      ...request,
      inputs,
    });
    expect(answers?.(inputs, day)?.map(batchRowOf)).toEqual(engine.map(batchRowOf));
  }
});

test('what direct code does not cover is asked of the engine, of a history that direct code replays', () => {
  const safe = irOf('post-money-safe');
  const terms = termsOf(makeExecutable(safe)).filter(({ name }) => name === 'Safe Price');
  expect(terms).toHaveLength(1);
  const { inputs } = readScenarioFile('{"blanks":{"Purchase Amount":"500000"}}', safe);
  const request = { terms, withArguments: new Map() };
  const engine = new Evaluation(makeExecutable(safe), inputs).on(20_900);
  expect(makeDirectAnswers(safe, request)?.(inputs, 20_900)).toEqual(
    collectTerms(engine, terms, { ...request, inputs }),
  );
});

test('a term that has to be asked for something says so', () => {
  const request = { terms: [named('Conversion Shares')], withArguments: new Map() };
  const { inputs, on } = readScenarioFile(scenario([]), ir);
  const [result] = makeDirectAnswers(ir, request)?.(inputs, on ?? 0) ?? [];
  expect(result?.asksFor).toMatchObject({ kind: 'parameter', name: 'Portion' });
});

test('what is read of inputs, and not worked out, is left to the engine', () => {
  const blank = all.filter(({ kind }) => kind === 'blank');
  expect(makeDirectAnswers(ir, { terms: blank, withArguments: new Map() })).toBeNull();
});

test('a history too long to be sure of the engine’s bounds is left to it', () => {
  const terms = [named('Conversion Price')];
  const long = Array.from({ length: 201 }, () => issuance('2006-01-05', '0.2'));
  const { inputs, on } = readScenarioFile(scenario(long), ir);
  expect(makeDirectAnswers(ir, { terms, withArguments: new Map() })?.(inputs, on ?? 0)).toBeNull();
});
