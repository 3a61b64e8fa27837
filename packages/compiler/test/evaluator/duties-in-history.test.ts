import { expect, test } from 'vitest';
import { Contract } from './contract.ts';
import { DUTIES_HEADING, dutiesOf } from './duties-contract.ts';

const REPAID = dutiesOf(`
  event Draw
    Drawn : money
  obligation Repay
    for each Draw
    Company pays Drawn to Holder
    due 30 days after the Draw
    late: $10 per day, as Late Charges
  Paid means the sum of Amount for each performance of Repay
  Times means the count of performance of Repay`);

test('a performance that is void leaves those after it as they are, however often they are asked for', () => {
  const draws = Array.from({ length: 50 }, () => ({
    on: '2003-06-02',
    event: 'Draw',
    Drawn: '100',
  }));
  const repaid = draws.map(() => ({ on: '2003-06-03', performs: 'Repay', amount: '100' }));
  const early = { on: '2003-06-01', performs: 'Repay', amount: '100' };
  const answers = REPAID.given({ events: [early, ...draws, ...repaid] });
  for (const on of ['2003-06-03', '2003-06-04', '2003-06-03', '2003-06-05']) {
    expect(answers.of('Paid', on)).toBe('$5,000');
    expect(answers.of('Times', on)).toBe('50');
  }
});

test('nothing is known of duties where the first day of history is not', () => {
  const undated = new Contract(
    `${DUTIES_HEADING.replace('from April 28, 2003', 'from Issue Date')}  blank Issue Date : date
  obligation Fee
    Company pays $100 to Holder
    due on June 2, 2003
  Is Late means there is a lateness of Fee
  Is Paid means there is a performance of Fee
  Paid means the sum of Amount for each performance of Fee
  Open means the unpaid amount of Fee
`,
  );
  const answers = undated.given({ events: [{ on: '2003-06-02', performs: 'Fee' }] });
  for (const name of ['Is Late', 'Is Paid', 'Paid', 'Open']) {
    expect(answers.of(name, '2003-07-01')).toBe('unknown: Issue Date');
  }
});
