import { compile, judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { readScenarioFile } from '../../src/inputs/index.ts';

const CONTRACT = `contract "Test"
  currency USD
  in effect from January 1, 2026
  deadlines in days do not roll
party Company
party Holder

clause §1 "Fees"
  event Draw
    Drawn : money
  obligation Fee
    for each Draw
    Company pays Drawn to Holder
    due 30 days after the Draw
  fact Note for each performance of Fee : number
  Doubled for each performance of Fee means 2 * Note
  Notes means the sum of Doubled for each performance of Fee
`;

function readSteps(second: string) {
  const text = `${CONTRACT}
scenario "two payments"
  given Note for "first" is 3
    and Note for "${second}" is 4
  on January 5, 2026 Draw
    Drawn is $100
  on January 6, 2026 Company performs Fee "first"
    Amount is $40
  on January 7, 2026 Company performs Fee "${second}"
  expect on January 7, 2026
    Notes is 14
    Doubled for "first" is 6
`;
  const { ir, file } = compile({ path: 'test.terms', text });
  const scenario = ir === null ? undefined : readScenarios(file, ir)[0];
  if (ir === null || scenario === undefined) throw new Error('The fixture does not compile.');
  return { ir, read: scenario };
}

test('a performance can be spoken of by its name, in a contract file as in a scenario file', () => {
  const { ir, read } = readSteps('second');
  expect(read.diagnostics.map(({ message }) => message)).toEqual([]);
  const evaluation = new Evaluation(makeExecutable(ir), read.inputs);
  expect(read.expectations.map((each) => judgeExpectation(evaluation, each).isMet)).toEqual([
    true,
    true,
  ]);
  const told = {
    facts: { Note: { first: '3', second: '4' } },
    events: [
      { on: '2026-01-05', event: 'Draw', Drawn: '100' },
      { on: '2026-01-06', performs: 'Fee', id: 'first', amount: '40' },
      { on: '2026-01-07', performs: 'Fee', id: 'second' },
    ],
  };
  expect(readScenarioFile(JSON.stringify(told), ir).diagnostics).toEqual([]);
});

test('two performances bear two names', () => {
  const codes = readSteps('first').read.diagnostics.map(({ code }) => code);
  expect(codes).toContain('input-duplicate-id');
});
