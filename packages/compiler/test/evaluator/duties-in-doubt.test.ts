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
