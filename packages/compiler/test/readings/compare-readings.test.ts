import { expect, test } from 'vitest';
import { Evaluation, type Value } from '@termsheet/runtime';
import {
  ambiguitiesOf,
  casesOfScenarios,
  type ComparedAmbiguity,
  compareReadings,
  compile,
  makeExecutable,
  readScenarios,
  type OutcomeQuestion,
  readTerm,
} from '../../src/index.ts';

const SOURCE = `contract "Loan"
  currency USD
  calendar Trading Day follows NYSE
share class Common Stock
clause §1 "Interest"
  > interest at ten percent
  > by the year
  blank Principal : money
  ambiguous Year between §1 and §2         // of how many days
    reading "of 360 days" is 360
    reading "of 365 days" is 365
  ambiguous Last Day
    reading "is the end"
    reading "is the day after"
    reading "is nowhere said"
  Interest means Principal * 73 / Year
  End means if Last Day is "is the end" then March 31, 2026
    otherwise if Last Day is "is the day after" then April 1, 2026 otherwise none
  ambiguous Penalty
    reading "is owed" is $100
    reading "is not owed" is $0
  Owed means if Interest is more than $1,000 then Interest + Penalty otherwise Interest
  Interest In Shares means Interest / $2 per share of Common Stock
  Is Dear means Interest is more than $1,000

scenario "small"
  given Principal is $3,650
    and Year is "of 365 days"
  expect on March 9, 2026
    Interest is $730
    Owed is $730
    Interest In Shares is 365 shares
    Is Dear is no

scenario "large"
  given as in "small"
    and Principal is $5,000
    and Penalty is "is owed"
    and Last Day is "is the end"
  expect on March 9, 2026
    Interest is $1,000
    Is Dear is no
    Owed is $1,000
    End is March 31, 2026
`;

const LOAN = compile({ path: 'loan.terms', text: SOURCE });

function compared(scenariosEach = 8): readonly ComparedAmbiguity[] {
  const files = casesOfScenarios(LOAN);
  if (files === null) throw new Error(LOAN.diagnostics.map(({ message }) => message).join('\n'));
  return compareReadings({ ambiguities: ambiguitiesOf(LOAN), files: [files], scenariosEach });
}

test('the most of each measure is told, with the scenario that shows it', () => {
  const [year] = compared();
  expect(year).toMatchObject({ workedOut: 2, asking: 2, parting: 2 });
  const told = year?.most.map(({ measure, shown, asked, scenario }) => [
    measure,
    shown,
    asked,
    scenario.title,
  ]);
  // Interest is the same as what is owed below $1,000; above it, the penalty comes on top.
  expect(told).toEqual([
    ['money', '$1,025/9 (≈ $113.889)', 'Owed', 'large'],
    ['shares', '365/72 (≈ 5.06944) shares of Common Stock', 'Interest In Shares', 'small'],
    ['yes or no', '', 'Is Dear', 'large'],
  ]);
});

test('dates differ by days, and a reading that gives no date is told', () => {
  const [, lastDay] = compared();
  expect(lastDay).toMatchObject({ workedOut: 2, asking: 1, parting: 1 });
  expect(lastDay?.most).toMatchObject([{ measure: 'days', shown: '1 day' }]);
  expect(lastDay?.most[0]?.answers.map(({ label, shown }) => `${label}: ${shown}`)).toEqual([
    'is the end: March 31, 2026',
    'is the day after: April 1, 2026',
    'is nowhere said: none',
  ]);
});

test('an ambiguity that nothing asked for rests on is counted as one', () => {
  const [, , penalty] = compared();
  expect(penalty).toMatchObject({ workedOut: 2, asking: 0, parting: 0, most: [] });
});

test('an ambiguity is set out as the file has it', () => {
  expect(ambiguitiesOf(LOAN)[0]).toEqual({
    name: 'Year',
    clause: '§1',
    title: 'Interest',
    between: ['§1', '§2'],
    line: 9,
    quotes: ['interest at ten percent', 'by the year'],
    remark: 'of how many days',
    readings: [
      { label: 'of 360 days', formula: '360' },
      { label: 'of 365 days', formula: '365' },
    ],
  });
});

test('no more scenarios are worked out than are allowed, those first that choose for themselves', () => {
  expect(compared(1).map(({ workedOut }) => workedOut)).toEqual([1, 1, 1]);
  expect(compared(1)[1]).toMatchObject({ asking: 1 });
});

test('what a reading gives is what the scenario gives where that reading is chosen', () => {
  const { ir, file } = LOAN;
  if (ir === null) throw new Error('it compiles');
  const program = makeExecutable(ir);
  const scenarios = readScenarios(file, ir);
  for (const [place, { most }] of compared().entries()) {
    for (const { scenario, question, answers } of most) {
      const { inputs } = scenarios.find(({ title }) => title === scenario.title) ?? {};
      if (inputs === undefined) throw new Error(`there is a scenario "${scenario.title}"`);
      for (const [reading, { value }] of answers.entries()) {
        const readings = inputs.readings.with(place, reading);
        const run = new Evaluation(program, { ...inputs, readings });
        expect(read(run, question)).toEqual(value);
      }
    }
  }
});

test('a reading that was not asked for changes nothing', () => {
  const { ir, file } = LOAN;
  if (ir === null) throw new Error('it compiles');
  const program = makeExecutable(ir);
  for (const { inputs, expectations } of readScenarios(file, ir)) {
    const evaluation = new Evaluation(program, inputs);
    const given = expectations.map((each) => read(evaluation, each));
    for (const [index, { readings }] of program.ambiguities.entries()) {
      if (evaluation.readingsAsked.has(index)) continue;
      for (const reading of readings.keys()) {
        const other = { ...inputs, readings: inputs.readings.with(index, reading) };
        const run = new Evaluation(program, other);
        expect(expectations.map((each) => read(run, each))).toEqual(given);
      }
    }
  }
});

function read(evaluation: Evaluation, { day, target }: OutcomeQuestion): Value {
  const { kind, index, argument } = target;
  if (kind === 'event') throw new Error('Terms are asked for');
  return readTerm(evaluation.on(day), { kind, index }, argument);
}
