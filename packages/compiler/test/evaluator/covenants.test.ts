import { amountOf, type DocketLine, toDocket, type Undetermined } from '@termsheet/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { openModule, type Open } from '../emit/emitted-module.ts';
import { type Answers, codesIn, day, type Given } from './contract.ts';
import { dutiesOf } from './duties-contract.ts';

const LEVERAGE = dutiesOf(`
  fact Debt, Earnings : money
  Released starts at no
  event Release by Holder
  upon Release
    set Released to yes
  event Accession
  covenant Leverage: Debt is at most 4 * Earnings while Released is no
  covenant Parity: Debt is at least Earnings
  Rate starts at 9%
  Last Breach starts at January 1, 2000
  Fees starts at $0
  upon breach of Leverage
    increase Rate by 1%
    set Last Breach to the date of the last breach of Leverage
  upon breach of Leverage when Debt is more than $600
    increase Fees by $50
  upon breach of Parity
    increase Fees by $7
  Breaches means the count of breach of Leverage
  Is Breached means there is a breach of Leverage
  First means the date of the first breach of Leverage
  Last means the date of the last breach of Leverage
  Recent means there is a breach of Leverage within 5 days before the date in question
`);

/** Earnings of $100: the covenant fails above $400. */
function debts(...rows: readonly (readonly [string, string])[]): Given {
  return { facts: { Debt: rows, Earnings: [['2003-04-28', '100']] } };
}

const ROWS = [
  ['2003-04-28', '300'],
  ['2003-05-06', '500'],
  ['2003-05-09', '550'],
  ['2003-05-13', '400'],
  ['2003-05-20', '700'],
] as const;

const TWICE = debts(...ROWS);

describe('a breach', () => {
  test.each([
    ['2003-05-05', '0', '0.09'],
    ['2003-05-06', '1', '0.1'],
    // Worse is the same breach.
    ['2003-05-12', '1', '0.1'],
    // Four times earnings, at most four times: it holds.
    ['2003-05-13', '1', '0.1'],
    ['2003-05-20', '2', '0.11'],
    ['2004-05-20', '2', '0.11'],
  ])('through %s: %s', (on, count, rate) => {
    const answers = LEVERAGE.given(TWICE);
    expect(answers.of('Breaches', on)).toBe(count);
    expect(answers.of('Rate', on)).toBe(rate);
  });

  test('occurs at the close of the first day on which it does not hold', () => {
    const answers = LEVERAGE.given(TWICE);
    expect(answers.of('First', '2003-12-31')).toBe('May 6, 2003');
    expect(answers.of('Last', '2003-05-19')).toBe('May 6, 2003');
    expect(answers.of('Last', '2003-05-20')).toBe('May 20, 2003');
    expect(answers.of('Last Breach', '2003-05-20')).toBe('May 20, 2003');
    expect(answers.of('Recent', '2003-05-11')).toBe('yes');
    expect(answers.of('Recent', '2003-05-12')).toBe('no');
  });

  test('changes what its rules say, where their conditions hold', () => {
    const answers = LEVERAGE.given(TWICE);
    expect(answers.of('Fees', '2003-05-19')).toBe('$0');
    expect(answers.of('Fees', '2003-05-20')).toBe('$50');
    expect(answers.changes('Rate')).toEqual(['2003-05-06 0.1 (§1)', '2003-05-20 0.11 (§1)']);
  });

  test('of one covenant is not one of another', () => {
    const answers = LEVERAGE.given(debts(['2003-04-28', '300'], ['2003-05-06', '50']));
    expect(answers.of('Breaches', '2003-05-31')).toBe('0');
    expect(answers.of('Fees', '2003-05-31')).toBe('$7');
  });

  test('is told on the first day where it never held', () => {
    const answers = LEVERAGE.given(debts(['2003-04-28', '500']));
    expect(answers.of('First', '2003-04-28')).toBe('April 28, 2003');
    expect(answers.of('Is Breached', '2003-04-27')).toBe('no');
  });

  test('changes nothing on the days before it', () => {
    const before = LEVERAGE.given(debts(['2003-04-28', '300']));
    const after = LEVERAGE.given(debts(['2003-04-28', '300'], ['2003-06-02', '900']));
    for (const name of ['Breaches', 'Rate', 'Fees', 'Last']) {
      expect(after.of(name, '2003-06-01')).toBe(before.of(name, '2003-06-01'));
    }
  });
});

describe('while its condition fails', () => {
  const released = { on: '2003-05-19', event: 'Release' };

  test('it cannot be breached', () => {
    const answers = LEVERAGE.given({ ...TWICE, events: [released] });
    expect(answers.of('Breaches', '2003-12-31')).toBe('1');
  });

  test('what it did stays done', () => {
    const answers = LEVERAGE.given({ ...TWICE, events: [released] });
    expect(answers.of('Rate', '2003-12-31')).toBe('0.1');
  });
});

describe('where it is not known whether it holds', () => {
  test('it is not known whether it is breached, and what follows is not', () => {
    const answers = LEVERAGE.given({ facts: { Earnings: [['2003-04-28', '100']] } });
    expect(answers.of('Is Breached', '2003-05-31')).toBe('unknown: Debt');
    expect(answers.of('Rate', '2003-05-31')).toContain('unknown: Debt');
  });

  test('a breach that is certain later stays one', () => {
    const answers = LEVERAGE.given(debts(['2003-05-06', '500']));
    expect(answers.of('Is Breached', '2003-05-05')).toContain('unknown');
    expect(answers.of('Is Breached', '2003-05-06')).toBe('yes');
  });

  test('one whose condition fails binds nobody, whatever is unknown', () => {
    const events = [{ on: '2003-04-28', event: 'Release' }];
    const answers = LEVERAGE.given({ facts: { Debt: [['2003-04-28', '300']] }, events });
    expect(answers.of('Is Breached', '2003-05-31')).toBe('no');
  });
});

describe('a covenant that a day is to come by', () => {
  const OUTSIDE = dutiesOf(`
    event Closing
    covenant Outside Date: the date of the first Closing is on or before June 30, 2003
    Is Breached means there is a breach of Outside Date
    First means the date of the first breach of Outside Date
  `);

  test('is breached at the close of its last day, when it can be kept no more', () => {
    const answers = OUTSIDE.given();
    expect(answers.of('Is Breached', '2003-06-29')).toBe('no');
    expect(answers.of('First', '2003-07-31')).toBe('June 30, 2003');
  });

  test('is kept by a closing in time', () => {
    const answers = OUTSIDE.given({ events: [{ on: '2003-06-30', event: 'Closing' }] });
    expect(answers.of('Is Breached', '2003-12-31')).toBe('no');
  });
});

describe('in a derivation', () => {
  test('what a breach did leads to the words of the covenant and its facts', () => {
    const answers = LEVERAGE.given(TWICE, 'derivations');
    const shown = JSON.stringify(answers.explain('Rate', '2003-05-31'));
    expect(shown).toContain('breach of Leverage');
    const breached = JSON.stringify(answers.explain('Breaches', '2003-05-31'));
    expect(breached).toContain('§1');
  });
});

describe('what is no covenant', () => {
  test.each([
    ['covenant Leverage: $5', 'wrong-type-condition'],
    ['covenant Leverage: Debt is at most $5', 'unknown-term'],
    ['Breached means there is a breach of Nothing', 'unknown-happening'],
    ['event Draw\n  Lates means there is a breach of Draw', 'unknown-happening'],
  ])('%s: %s', (text, code) => {
    expect(codesIn(`  ${text}`)).toContain(code);
  });
});

describe('an emitted evaluator', () => {
  let open: Open;

  beforeAll(async () => {
    open = await openModule(LEVERAGE.ir, 'covenants', 'covenants');
  });

  test('gives the same, the docket included', () => {
    const typed = open({
      facts: {
        debt: ROWS.map(([on, debt]) => [on, amountOf('USD', debt)]),
        earnings: [['2003-04-28', amountOf('USD', '100')]],
      },
    });
    const answers = LEVERAGE.given(TWICE);
    for (const on of ['2003-05-05', '2003-05-06', '2003-05-13', '2003-05-20'] as const) {
      const emitted = typed.on(on);
      expect(emitted['breaches']).toMatchObject({ text: answers.of('Breaches', on) });
      expect(emitted['rate']).toMatchObject({ text: answers.of('Rate', on) });
      expect(emitted.docket()).toEqual(docketOn(answers, on));
    }
  });
});

function docketOn(answers: Answers, on: string): readonly DocketLine[] | Undetermined {
  const snapshot = answers.evaluation.on(day(on));
  return toDocket(snapshot.program, snapshot.docket());
}
