import { Missing } from '@termsheet/runtime';
import { compile } from '@termsheet/compiler';
import { describe, expect, test } from 'vitest';
import { day } from './contract.ts';
import { DUTIES_HEADING, dutiesOf } from './duties-contract.ts';

const EITHER = dutiesOf(`
  event Default
  event Notice of Termination by Company or Holder
  obligation Ending
    for each Default
    Company or Holder performs the Notice of Termination
    due 3 days after the Default
  obligation Costs
    for each Default
    Company or Holder pays $100 to Holder
    due 3 days after the Default
  obligation Report
    Company and Holder pays $100 to Holder
    due promptly
  Endings means the count of performance of Ending
  Is Late means there is a lateness of Ending
  Unpaid means the unpaid amount of Costs
`);

const fault = { on: '2026-03-02', event: 'Default' };

describe('an act that is owed by either', () => {
  test('is done by whichever acts', () => {
    const events = [fault, { on: '2026-03-04', event: 'Notice of Termination' }];
    const answers = EITHER.given({ events });
    expect(answers.of('Endings', '2026-03-10')).toBe('1');
    expect(answers.of('Is Late', '2026-03-10')).toBe('no');
    expect(EITHER.given({ events: [fault] }).of('Is Late', '2026-03-10')).toBe('yes');
  });

  test('names them all in the docket, and how they are bound', () => {
    const docket = EITHER.given({ events: [fault] })
      .evaluation.on(day('2026-03-03'))
      .docket();
    if (docket instanceof Missing) throw new Error('there is no docket');
    const duties = docket.filter((entry) => entry.kind === 'duty');
    expect(duties.map(({ name, by, binds }) => [name, by, binds])).toEqual([
      ['Ending', ['Company', 'Holder'], 'any'],
      ['Costs', ['Company', 'Holder'], 'any'],
      ['Report', ['Company', 'Holder'], 'all'],
    ]);
  });

  test('is for `and` or for `or`, and not for both', () => {
    const text = `${DUTIES_HEADING}
  event Closing
  obligation To Close
    Company and Holder or Agent performs the Closing
    due promptly
`;
    const { diagnostics } = compile({ path: 'test.terms', text });
    expect(diagnostics.map(({ code }) => code)).toContain('unexpected-word');
  });
});
