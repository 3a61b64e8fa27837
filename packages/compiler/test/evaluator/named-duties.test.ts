import { compile, judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation, formatValue } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/inputs/index.ts';
import { DUTIES_HEADING, dutiesOf } from './duties-contract.ts';

const TEXT = `
  event Draw
    Drawn : money
  obligation Repay
    for each Draw
    Company pays Drawn to Holder
    due 30 days after the Draw
  Balance for each Draw starts at Drawn
  upon performance of Repay
    reduce Balance by the amount paid
  schedule Fee Date on day 1 of each month from June 1, 2003 through December 1, 2003
  obligation Fee
    Company pays $10 to Holder
    due on each Fee Date
  obligation Stamp
    Company pays $5 to Holder
    due promptly
  First means Balance of the first Draw
  Second means Balance of the last Draw
  Fees Owed means the unpaid amount of Fee
  Last Paid For starts at January 1, 2003
  upon performance of Fee
    set Last Paid For to the date of the Fee Date
`;

const LOAN = dutiesOf(TEXT);
const draws = [
  { on: '2003-06-02', event: 'Draw', id: 'first', Drawn: '1000' },
  { on: '2003-06-03', event: 'Draw', id: 'second', Drawn: '2000' },
];

function codesOf(event: Readonly<Record<string, unknown>>): readonly string[] {
  const text = JSON.stringify({ events: [...draws, event] });
  return readScenarioFile(text, LOAN.ir).diagnostics.map(({ code }) => code);
}

describe('a performance of one of several duties', () => {
  test.each([
    ['by the id of what brought it about', 'second'],
    ['by its date', '2003-06-03'],
  ])('%s', (_, of) => {
    const paid = { on: '2003-06-04', performs: 'Repay', of, amount: '1500' };
    const answers = LOAN.given({ events: [...draws, paid] });
    expect(answers.of('First', '2003-06-04')).toBe('$1,000');
    expect(answers.of('Second', '2003-06-04')).toBe('$500');
  });

  test('without an amount does all of that duty and nothing of the others', () => {
    const paid = { on: '2003-06-04', performs: 'Repay', of: 'second' };
    const answers = LOAN.given({ events: [...draws, paid] });
    expect(answers.of('First', '2003-06-04')).toBe('$1,000');
    expect(answers.of('Second', '2003-06-04')).toBe('$0');
  });

  test('what is more than that duty owes goes to no other', () => {
    const paid = { on: '2003-06-04', performs: 'Repay', of: 'first', amount: '1200' };
    const answers = LOAN.given({ events: [...draws, paid] });
    expect(answers.of('Second', '2003-06-04')).toBe('$2,000');
    expect(answers.evaluation.excesses.map(({ amount }) => formatValue(amount, null))).toEqual([
      '200',
    ]);
  });

  test('of a duty that is done, or never arose, is void and says which', () => {
    const paid = { on: '2003-06-04', performs: 'Repay', of: 'first' };
    const again = { on: '2003-06-05', performs: 'Repay', of: 'first' };
    const never = { on: '2003-06-06', performs: 'Repay', of: '2003-01-01' };
    const answers = LOAN.given({ events: [...draws, paid, again, never] });
    expect(answers.standing.slice(2)).toEqual([
      'stands',
      'void: nothing is owed under Repay for "first" on 2003-06-05',
      'void: nothing is owed under Repay for 2003-01-01 on 2003-06-06',
    ]);
    expect(answers.of('Second', '2003-06-06')).toBe('$2,000');
  });

  test('of a date of a schedule', () => {
    const paid = { on: '2003-07-02', performs: 'Fee', of: '2003-07-01' };
    const answers = LOAN.given({ events: [paid] });
    expect(answers.of('Fees Owed', '2003-07-02')).toBe('$10');
    expect(answers.of('Last Paid For', '2003-07-02')).toBe('July 1, 2003');
    const oldest = LOAN.given({ events: [{ ...paid, of: undefined, amount: '10' }] });
    expect(oldest.of('Last Paid For', '2003-07-02')).toBe('June 1, 2003');
  });

  test.each([
    [{ performs: 'Repay', of: 'third' }, 'input-unknown-occurrence'],
    [{ performs: 'Stamp', of: 'first' }, 'input-takes-no-key'],
    [{ performs: 'Repay', of: 7 }, 'json-wrong-shape'],
  ])('refuses %j', (event, code) => {
    expect(codesOf({ on: '2003-06-04', ...event })).toContain(code);
  });
});

test('in a contract file it is said by `for`', () => {
  const text = `${DUTIES_HEADING}${TEXT}
scenario "the second draw first"
  on June 2, 2003 Draw "first"
    Drawn is $1,000
  on June 3, 2003 Draw "second"
    Drawn is $2,000
  on June 4, 2003 Company performs Repay for "second"
    Amount is $1,500
  on June 5, 2003 Company performs Repay for June 2, 2003 "all of the first"
  expect on June 4, 2003
    First is $1,000
    Second is $500
  expect on June 5, 2003
    First is $0
    Second is $500

scenario "no such draw"
  on June 2, 2003 Draw "first"
    Drawn is $1,000
  on June 4, 2003 Company performs Repay for "second"
  on June 4, 2003 Company performs Stamp for "first"
`;
  const { ir, file } = compile({ path: 'test.terms', text });
  if (ir === null) throw new Error('The fixture does not compile.');
  const [sound, unsound] = readScenarios(file, ir);
  expect(sound?.diagnostics).toEqual([]);
  if (sound === undefined) return;
  const evaluation = new Evaluation(makeExecutable(ir), sound.inputs);
  const verdicts = sound.expectations.map((each) => judgeExpectation(evaluation, each).isMet);
  expect(verdicts).toEqual([true, true, true, true]);
  expect(unsound?.diagnostics.map(({ code }) => code)).toEqual([
    'input-unknown-occurrence',
    'input-takes-no-key',
  ]);
});
