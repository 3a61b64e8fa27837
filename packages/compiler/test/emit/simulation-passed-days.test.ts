import { compile, readScenarioFile } from '@termsheet/compiler';
import { parseIsoDate } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import type { Ir } from '../../src/ir/ir.ts';
import type { Wanted } from '../../src/emit/simulation/parts.ts';
import { DirectLaw } from './direct-law.ts';

const DAYS = compiled(`
contract "Passed Days"
  currency USD
  in effect from November 15, 2005
  calendar Trading Day follows NYSE
  calendar Open Day is the days of NYSE on which Halted is no

clause §1 "Conditions"
  fact Halted : yes/no
  High starts at $20
  Low starts at $5
  event Open Days High occurs when High is more than $10 on at least 2 days within 3 Open Days before the date in question
  event Set Days High occurs when High is more than $10 on at least 4 Trading Days from November 21, 2005 through December 16, 2005
  event Recent High occurs when (High is more than $10 and days from 2 Open Days before the date in question to the date in question is more than 1 day) on at least 2 days within 3 days before the date in question
  event Low Until occurs when Low is more than $10 on each day from the date in question through December 5, 2005

clause §2 "What came of it"
  Open Days means there is an Open Days High
  Set Days means there is a Set Days High
  Low Days means there is a Low Until
  Recent Days means there is a Recent High
`);

test.each([
  // Three Open Days before it, of which it is known that they are: none lies before November 23.
  [0, '2005-11-28', 'unknown'],
  [0, '2005-11-30', true],
  // Of the Trading Days from November 21 on, four have come.
  [1, '2005-11-24', 'unknown'],
  [1, '2005-11-25', true],
  // No day is left on which it would have to hold.
  [2, '2005-12-05', false],
  [2, '2005-12-06', true],
  // A condition that counts days of which it may be known later which they are.
  [3, '2005-11-26', 'unknown'],
  [3, '2005-12-10', true],
])('what days that pass make of term %i by %s', (term, day, value) => {
  const facts = { Halted: [['2005-11-23', false]] };
  const [given] = ask(DAYS, { definitions: [term], states: [] }, { facts, day });
  expect(given).toBe(value);
});

/** Whether the rating rose is never known; what that would bring is another matter from December 2 on. */
const DOUBT = compiled(`
contract "In Doubt"
  currency USD
  in effect from November 15, 2005

clause §1 "Doubt"
  fact Rating : number
  event Rise occurs when Rating is more than 1
  Level starts at $5
  upon Rise
    set Level to if the date in question is after December 1, 2005 then $6 otherwise $5
`);

test('what may happen is tried on each day that is passed over', () => {
  const level = { definitions: [], states: [0] };
  expect(ask(DOUBT, level, { day: '2005-12-01' })[0]).toBe('5');
  expect(ask(DOUBT, level, { day: '2005-12-02' })[0]).toBe('unknown');
});

/** What direct code says of terms, which is what the engine says. */
function ask(
  ir: Ir,
  wanted: Wanted,
  { day, ...scenario }: { readonly day: string; readonly facts?: object },
): readonly unknown[] {
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify(scenario), ir);
  expect(diagnostics).toEqual([]);
  const question = {
    inputs,
    days: [parseIsoDate(day) ?? 0],
    asked: wanted.definitions.map(() => null),
  };
  const { given, expected } = new DirectLaw(ir, wanted).ask(question);
  expect(given).toEqual(expected);
  return given;
}

function compiled(text: string): Ir {
  const { ir } = compile({ path: 'made.terms', text });
  if (ir === null) throw new Error('The contract does not compile.');
  return ir;
}
