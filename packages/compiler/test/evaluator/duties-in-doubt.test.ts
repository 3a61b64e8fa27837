import { Missing } from '@termsheet/runtime';
import { expect, test } from 'vitest';
import { day } from './contract.ts';
import { dutiesOf } from './duties-contract.ts';

const RELEASED = dutiesOf(`
  fact Deliveries Are Received : yes/no
  event Release occurs when Deliveries Are Received
  event Draw
  obligation Payment
    for each Release
    Company pays $100 to Holder
    due 5 days after the Release
  obligation Filing
    for each Draw
    Company performs the Release
    due 30 days after the Draw
  Performances means the count of performance of Filing`);

test('an event in doubt for months brings about one duty in doubt, and may have done another once', () => {
  const draws = ['2003-05-01', '2003-06-02', '2003-07-01'].map((on) => ({ on, event: 'Draw' }));
  const answers = RELEASED.given({ events: draws });
  const docket = answers.evaluation.on(day('2003-12-31')).docket();
  if (docket instanceof Missing) throw new Error('The first day of history is known.');
  const duties = docket.filter(({ kind }) => kind === 'duty').map(({ name }) => name);
  expect(duties).toEqual(['Payment', 'Filing', 'Filing', 'Filing']);
  expect(answers.of('Performances', '2003-12-31')).toMatch(/^unknown: Deliveries Are Received/u);
});

test('what is due on a date that nobody supplies may be late since any day', () => {
  const answers = dutiesOf(`
  blank Filing Date : date
  fact Market Price : money
  event Draw
  obligation Filing
    for each Draw
    Company notifies Holder of $1
    due on Filing Date
  Price starts at $8
  Recent means the count of lateness of Filing over the 3 days ending on the date in question
  upon lateness of Filing
    set Price to the lesser of Price and Market Price`).given({
    facts: {
      'Market Price': [
        ['2026-01-01', '10'],
        ['2026-01-10', '6'],
      ],
    },
    events: [{ on: '2026-01-02', event: 'Draw' }],
  });
  expect(answers.of('Price', '2026-01-09')).toBe('$8');
  expect(answers.of('Price', '2026-01-10')).toBe('unknown: Filing Date');
  expect(answers.of('Recent', '2026-01-02')).toBe('0');
  expect(answers.of('Recent', '2026-02-01')).toBe('unknown: Filing Date');
});

/** On January 3 it may have been done by the Insolvency, of which nobody says anything before January 5. */
const DONE = dutiesOf(`
  fact Is Insolvent : yes/no
  event Insolvency occurs when Is Insolvent
  event Draw
  obligation Report
    for each Draw
    Company notifies Holder of $1
    due 4 days after the Draw
    satisfied by each Insolvency
    late: $10 per day, as Late Charges
  obligation Payment
    for each Draw
    Company pays $100 to Holder
    due 4 days after the Draw
    satisfied by each Insolvency to the extent of $60
  Told starts at 0
  Paid starts at $0
  upon performance of Report
    set Told to 1
  upon performance of Payment
    set Paid to Amount
  Last Report means the date of the last performance of Report
  Late Reports means the count of lateness of Report
  Late Payments means the count of lateness of Payment`);
const DRAWN = ['2026-01-02', '2026-01-03'].map((on) => ({ on, event: 'Draw' }));
const OPEN = { 'Is Insolvent': [['2026-01-05', false]] };

test('a performance of what may be done already may be of the next duty, or of none', () => {
  const performed = { on: '2026-01-06', performs: 'Report' };
  const answers = DONE.given({ facts: OPEN, events: [...DRAWN, performed] });
  expect(answers.of('Last Report', '2026-01-06')).toMatch(/^unknown: Is Insolvent/u);
  // The first is done by now, and of the second that is not known.
  expect(answers.of('Late Reports', '2026-01-07')).toBe('0');
  expect(answers.of('Late Reports', '2026-01-08')).toMatch(/^unknown: Is Insolvent/u);
  expect(answers.of('Late Charges', '2026-01-12')).toMatch(/^unknown: Is Insolvent/u);
});

test('what may be owed is owed no more once all of it is done', () => {
  const contract = dutiesOf(`
  fact Is Insolvent : yes/no
  event Draw
  obligation Report
    for each Draw when Is Insolvent
    Company notifies Holder of $1
    due 4 days after the Draw
  obligation Payment
    for each Draw when Is Insolvent
    Company pays $100 to Holder
    due 4 days after the Draw
  Late Reports means the count of lateness of Report
  Unpaid means the unpaid amount of Payment`);
  const performed = ['Report', 'Payment'].map((performs) => ({ on: '2026-01-06', performs }));
  const open = contract.given({ events: [...DRAWN.slice(0, 1), ...performed] });
  expect(open.of('Unpaid', '2026-01-05')).toMatch(/^unknown: Is Insolvent/u);
  expect(open.of('Unpaid', '2026-01-06')).toBe('$0');
  expect(open.of('Late Reports', '2026-01-31')).toBe('0');
});

test('a duty that may not have bound when it fell due is in doubt, though it would bind since', () => {
  const answers = dutiesOf(`
  fact Is Insolvent : yes/no
  obligation Payment
    Company pays $100 to Holder
    due on January 5, 2026
    while Is Insolvent
  Late Payments means the count of lateness of Payment`).given({
    facts: { 'Is Insolvent': [['2026-01-06', true]] },
  });
  expect(answers.of('Late Payments', '2026-01-05')).toBe('0');
  expect(answers.of('Late Payments', '2026-01-06')).toMatch(/^unknown: Is Insolvent/u);
});

test('what a payment pays of what may be paid already is not known, nor where the rest of it goes', () => {
  const performed = { on: '2026-01-06', performs: 'Payment', amount: '150' };
  const answers = DONE.given({ facts: OPEN, events: [...DRAWN, performed] });
  expect(answers.of('Paid', '2026-01-06')).toMatch(/^unknown: Is Insolvent/u);
  expect(answers.of('Late Payments', '2026-01-08')).toMatch(/^unknown: Is Insolvent/u);
  const none = DONE.given({
    facts: { 'Is Insolvent': [['2026-01-01', false]] },
    events: [...DRAWN, performed],
  });
  expect(none.of('Paid', '2026-01-06')).toBe('$50');
  expect(none.of('Late Payments', '2026-01-08')).toBe('1');
});
