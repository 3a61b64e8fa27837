import {
  carryScenario,
  type CarriedScenario,
  compile,
  judgeExpectation,
  makeExecutable,
  readScenarios,
} from '@termsheet/compiler';
import { Evaluation, formatIsoDate } from '@termsheet/runtime';
import { expect, test } from 'vitest';

const NOTE = `contract "Note"
  currency USD
  in effect from January 2, 2006
  calendar Trading Day follows NYSE
  share class Common Stock

clause §1 "All"
  fact Price : price of Common Stock, each Trading Day
  fact Grace : duration in Trading Days
  event Issuance
    Issue Price : price of Common Stock
  Lowest Price starts at $1 per share of Common Stock
  upon Issuance reduce Lowest Price to Issue Price
  Twice means Price * 2
  Times Price for Factor (number) means Price * Factor
`;

const USING = `contract "Worked cases"
  currency USD
  in effect from January 2, 2006
  calendar Weekday follows Weekdays

use "note.terms"

clause §9 "Cases"
  fact Own : number
  event Visit
    Guests : number
  Thrice means Price * 3

scenario "in words of the note"
  given Price on March 6, 2006 is $0.5 per share of Common Stock
    and Grace is 3 Trading Days
  on March 6, 2006 Issuance "march"
    Issue Price is $0.25 per share of Common Stock
  expect on March 6, 2006
    Twice is $1 per share of Common Stock
    Lowest Price is $0.25 per share of Common Stock
    Grace is 3 Trading Days
    Times Price for 4 is $2 per share of Common Stock
    Thrice is $1.5 per share of Common Stock

scenario "in words of its own"
  given Own is 3
  expect on March 6, 2006
    Own is 3

scenario "what only the other file knows happens"
  on March 6, 2006 Visit
    Guests is 3
  expect on March 6, 2006
    Twice is undetermined
`;

const note = compile({ path: 'note.terms', text: NOTE });
const using = compile(
  { path: 'using.terms', text: USING },
  { open: (path) => ({ path, text: NOTE }) },
);

function carried(): readonly CarriedScenario[] {
  const { ir } = note;
  const from = using.ir;
  if (ir === null || from === null) {
    const all = [...note.diagnostics, ...using.diagnostics];
    throw new Error(all.map(({ message }) => message).join('\n'));
  }
  return readScenarios(using.file, from).map((scenario) => {
    expect(scenario.diagnostics).toEqual([]);
    return carryScenario(scenario, from, ir);
  });
}

test('a scenario of a file that uses a contract is one of the contract, as far as it has its words', () => {
  const [first] = carried();
  if (first?.kind !== 'carried' || note.ir === null) throw new Error('It is carried.');
  const { inputs, expectations, days } = first.scenario;
  expect(days.map(formatIsoDate)).toEqual(['2006-03-06']);
  const names = ['Twice', 'Lowest Price', 'Grace', 'Times Price'];
  expect(expectations.map(({ name }) => name)).toEqual(names);
  const evaluation = new Evaluation(makeExecutable(note.ir), inputs);
  for (const expectation of expectations) {
    expect(judgeExpectation(evaluation, expectation)).toMatchObject({ isMet: true });
  }
});

test('one that supplies what the contract does not have is refused', () => {
  const [, second, third] = carried();
  expect(second).toEqual({
    kind: 'refused',
    because: 'it speaks of Own, which the contract does not have',
  });
  expect(third).toEqual({
    kind: 'refused',
    because: 'it speaks of Visit, which the contract does not have',
  });
});
