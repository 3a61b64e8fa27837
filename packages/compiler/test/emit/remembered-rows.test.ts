import { Evaluation, type ExecutableProgram, parseIsoDate } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { readScenarioFile } from '../../src/inputs/index.ts';
import { makeExecutable } from '../../src/evaluator/make-executable.ts';
import { contractOf } from '../evaluator/contract.ts';
import { openProgram } from './emitted-module.ts';

const { ir } = contractOf(`
  event Payment
    Amount : money
  Largest starts at $0
  Tenth for each Payment means 10% of Amount
  Tenths means the sum of Tenth for each Payment
  Last Large means Amount of the last Payment where Tenth is more than $9
  Is Large means there is a Payment where Tenth is more than $99
  upon Payment when Is Large is no and Tenths is more than Last Large
    set Largest to Tenths`);

const DAY = parseIsoDate('2027-12-31') ?? 0;

/** What becomes of many payments, and how often a term of one of them is worked out. */
function workOf(program: ExecutableProgram, payments: number): readonly [unknown, number] {
  const file = {
    events: Array.from({ length: payments }, (_, place) => ({
      on: `2026-0${1 + Math.floor((9 * place) / payments)}-01`,
      event: 'Payment',
      Amount: String(50 + (place % 50)),
    })),
  };
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify(file), ir);
  expect(diagnostics).toEqual([]);
  let bodies = 0;
  const counting = {
    ...program,
    definitions: program.definitions.map((definition) => ({
      ...definition,
      body: (frame: Parameters<typeof definition.body>[0]) => {
        bodies += 1;
        return definition.body(frame);
      },
    })),
  };
  const value = new Evaluation(counting, inputs).on(DAY).state(0);
  return [JSON.stringify(value), bodies];
}

test('emitted code works out a term of a row as seldom as the in-process evaluator does', async () => {
  const emitted = await openProgram(ir, 'remembered', 'rows');
  const executable = makeExecutable(ir);
  const [some, twice] = [workOf(emitted, 500), workOf(emitted, 1_000)];
  expect(some).toEqual(workOf(executable, 500));
  expect(twice).toEqual(workOf(executable, 1_000));
  // Reading all rows upon each would take the square of them: half a million.
  expect(some[1]).toBeLessThan(10 * 500);
  expect(twice[1]).toBeLessThan(10 * 1_000);
});
