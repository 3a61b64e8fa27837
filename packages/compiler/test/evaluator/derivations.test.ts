import type { Derivation } from '@termsheet/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';
import { ASKED, placesOf, randomClauses, randomGiven, TERMS, without } from './random-contract.ts';

/** A derivation as lines: number, kind, what, formula with numbers, value, what it rests on. */
function linesOf({ steps }: Derivation): string {
  const lines = steps.map((step) => {
    const { id, kind, name, label, clause, formula, withNumbers, shown, before, note, rests } =
      step;
    const words = [
      label === null ? null : `(${label})`.replace('((', '(').replace('))', ')'),
      name,
      formula === null || formula === name ? null : `= ${formula}`,
      withNumbers === null || withNumbers === shown ? null : `= ${withNumbers}`,
      before === null ? null : `= ${before} before rounding`,
      `= ${shown}`,
      clause,
      note === null ? null : `[${note}]`,
      rests.length === 0 ? null : `from ${rests.join(', ')}`,
    ];
    return `${id} ${kind}: ${words.filter((word) => word !== null).join(' ')}`;
  });
  return `${lines.join('\n')}\n`;
}

test('a conversion is explained down to its inputs, with its clauses', async () => {
  const contract = contractOf(`clause §2.1 "Price"
  fact Sale : price of Common Stock, each Trading Day
  Conversion Price starts at $0.30 per share
clause §2.2 "Split"
  event Split
    Ratio : number
  upon Split
    set Conversion Price to Conversion Price / Ratio
clause §2.3 "Ratchet"
  event Issue
    Price : price of Common Stock
  upon Issue when Price is less than Conversion Price
    reduce Conversion Price to Price
clause §3 "Shares"
  Average means the average of Sale over the 2 Trading Days before the date in question
  Basis means the lesser of
    (i)  Conversion Price
    (ii) 90% of Average
  Shares for Portion (money) means
    (Portion / Basis), rounded up to whole shares
  Shares Of A Thousand means Shares for $1,000`);
  const given = {
    facts: {
      Sale: [
        ['2026-03-04', '0.20'],
        ['2026-03-05', '0.10'],
      ],
    },
    events: [
      { on: '2026-02-02', event: 'Split', Ratio: '2' },
      { on: '2026-02-03', event: 'Issue', Price: '0.14' },
    ],
  };
  const derivation = contract
    .given(given, 'derivations')
    .explain('Shares Of A Thousand', '2026-03-06');
  await expect(linesOf(derivation)).toMatchFileSnapshot('__snapshots__/conversion.txt');
});

test('interest is explained by its stretches: days, principal, rate and part of a year', async () => {
  const contract = contractOf(`  Balance starts at $360,000
  Coupon means 10% per annum
  accrual Accrued Interest on Balance at Coupon counted 30/360 from January 1, 2026
  event Repayment
    Repaid : money
  event Part Payment
    Amount : money
  upon Repayment
    reduce Balance by Repaid
  upon Part Payment
    reduce Accrued Interest by Amount
  Earned means interest on Balance at Coupon counted 30/360
    from January 1, 2026 until the date in question, compounded monthly`);
  const given = {
    events: [
      { on: '2026-01-11', event: 'Repayment', Repaid: '180000' },
      { on: '2026-01-21', event: 'Part Payment', Amount: '500' },
    ],
  };
  const answers = contract.given(given, 'derivations');
  const accrued = answers.explain('Accrued Interest', '2026-02-20');
  await expect(linesOf(accrued)).toMatchFileSnapshot('__snapshots__/accrual.txt');
  const earned = answers.explain('Earned', '2026-02-20');
  await expect(linesOf(earned)).toMatchFileSnapshot('__snapshots__/interest.txt');
  const last = accrued.steps.findLast(({ stretch }) => stretch !== null)?.stretch;
  expect(last).toMatchObject({ from: 20_464, until: 20_504, days: 39 });
  expect([last?.principal, last?.rate, last?.fraction].map(String)).toEqual([
    '180000',
    '0.1',
    '13/120',
  ]);
});

/** What holds of every derivation. */
function expectSound({ root, steps }: Derivation): void {
  expect(root).toBe(steps.length - 1);
  for (const [place, step] of steps.entries()) {
    expect(step.id).toBe(place);
    expect(step.rests.every((part) => part < place)).toBe(true);
    expect(new Set(step.rests).size).toBe(step.rests.length);
    const needsClause = [
      'definition',
      'state',
      'start',
      'change',
      'fact',
      'blank',
      'reading',
      'field',
    ];
    if (needsClause.includes(step.kind))
      expect([step.kind, step.clause]).toEqual([step.kind, expect.any(String)]);
    if (step.kind === 'definition' || step.kind === 'change') expect(step.formula).not.toBeNull();
  }
  // Nothing is recorded that the answer does not rest on.
  const used = new Set([root, ...steps.flatMap(({ rests }) => rests)]);
  expect(used.size).toBe(steps.length);
}

test('in every derivation what a step rests on comes first, and the root is the value', () => {
  fc.assert(
    fc.property(
      randomClauses,
      randomGiven.chain((given) =>
        fc.subarray([...placesOf(given)]).map((places) => without(given, places)),
      ),
      (clauses, given) => {
        const contract = contractOf(clauses.join(''));
        const recorded = contract.given(given, 'derivations');
        const plain = contract.given(given);
        for (const on of ASKED) {
          for (const term of TERMS) {
            const derivation = recorded.explain(term, on);
            expectSound(derivation);
            const root = derivation.steps[derivation.root];
            expect(root?.shown).toBe(plain.of(term, on));
          }
        }
      },
    ),
    { numRuns: 30, seed: 3_111 },
  );
});

function explain(text: string, term: string, given: Given = {}): Derivation {
  return contractOf(text).given(given, 'derivations').explain(term, '2026-03-06');
}

describe('a derivation', () => {
  test('shows a shared step once', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `  D${n + 1} means D${n} + D${n}`);
    const derivation = explain(`  fact A : money\n  D0 means A\n${lines.join('\n')}`, 'D60', {
      facts: { A: '1' },
    });
    expect(derivation.steps).toHaveLength(62);
    expectSound(derivation);
  });

  test('shows all writes that make one change, and what was before', () => {
    const derivation = explain(
      `  event E
    A, B : money
  Balance starts at $10
  upon E
    increase Balance by A
  upon E
    increase Balance by B`,
      'Balance',
      {
        events: [
          { on: '2026-02-02', event: 'E', A: '1', B: '2' },
          { on: '2026-02-03', event: 'E', A: '4', B: '8' },
        ],
      },
    );
    const of = (kind: string): readonly string[] =>
      derivation.steps.filter((step) => step.kind === kind).map(({ shown }) => shown);
    expect(of('field').toSorted()).toEqual(['$1', '$2', '$4', '$8']);
    expect(of('change')).toEqual(['$2', '$13', '$8', '$25']);
    expect(of('start')).toEqual(['$10']);
    const last = derivation.steps.findLast((step) => step.kind === 'change');
    expect(last?.rests.map((part) => derivation.steps[part]?.shown)).toEqual(['$4', '$8', '$13']);
  });

  test('of a search shows its condition at what was found, and the first candidate that fails', () => {
    const derivation = explain(
      '  Found means the largest N from 0 to 10 in steps of 0.5 such that 2 * N is at most 7, otherwise 0',
      'Found',
    );
    const candidates = derivation.steps.filter(({ kind }) => kind === 'candidate');
    expect(candidates.map(({ name, withNumbers, shown }) => [name, withNumbers, shown])).toEqual([
      ['at 3.5', '2 * 3.5 is at most 7', 'yes'],
      ['at 4, the first candidate that fails', '2 * 4 is at most 7', 'no'],
    ]);
  });

  test('of a search that finds nothing shows that both ends fail', () => {
    const derivation = explain(
      '  Found means the largest N from 1 to 10 in steps of 0.5 such that 2 * N is at most 1, otherwise 0',
      'Found',
    );
    const candidates = derivation.steps.filter(({ kind }) => kind === 'candidate');
    expect(candidates.map(({ name, withNumbers, shown }) => [name, withNumbers, shown])).toEqual([
      ['at 1, no candidate passes', '2 * 1 is at most 1', 'no'],
      ['at 10, nor does the last', '2 * 10 is at most 1', 'no'],
    ]);
  });

  test('names a field by its own type, not by that of a term of the same name', () => {
    const derivation = explain(
      `  Amount means $5
  event E
    Amount : shares of Common Stock
  Most means the highest Amount for each E`,
      'Most',
      { events: [{ on: '2026-02-02', event: 'E', Amount: '3' }] },
    );
    expect(derivation.steps.find(({ kind }) => kind === 'field')?.shown).toBe(
      '3 shares of Common Stock',
    );
  });

  test('gives the places at which other steps stand in its words', () => {
    const derivation = explain(
      '  fact A : money\n  fact B : money\n  C means if A is more than B then A - B otherwise 2 * (B - A)',
      'C',
      { facts: { A: '1', B: '3' } },
    );
    const root = derivation.steps[derivation.root];
    const standing = root?.operands.map(({ step, start, end }) => [
      root.formula?.slice(start, end),
      derivation.steps[step]?.shown,
    ]);
    expect(standing).toEqual([
      ['A', '$1'],
      ['B', '$3'],
      ['B', '$3'],
      ['A', '$1'],
    ]);
  });

  test('of days counted says what they are counted from, and which were passed over', () => {
    const derivation = explain('  fact D : date\n  Due means 3 Trading Days after D', 'Due', {
      facts: { D: '2025-07-02' },
    });
    const date = derivation.steps.find(({ kind }) => kind === 'date');
    expect([date?.withNumbers, date?.shown, date?.note]).toEqual([
      '3 Trading Days after July 2, 2025',
      'July 8, 2025',
      'not counted: July 4, 2025 to July 6, 2025',
    ]);
  });

  test('of days that no announcement tells of says that they are reckoned by rule', () => {
    const source = '  Due means the first Trading Day after December 23, 2032';
    const { steps } = explain(source, 'Due', {});
    expect(steps.find(({ kind }) => kind === 'date')?.note).toBe(
      'not counted: December 24, 2032 to December 26, 2032; ' +
        'the closings of NYSE are published through 2028, and reckoned by the same rules after that',
    );
  });

  test('shows each event that a condition judges, with whether it counts', () => {
    const derivation = explain(
      `  event E
    Amount : money
  Large means the sum of Amount for each E where Amount is more than $5`,
      'Large',
      {
        events: [
          { on: '2026-02-02', event: 'E', Amount: '3' },
          { on: '2026-02-03', event: 'E', Amount: '8' },
        ],
      },
    );
    const rows = derivation.steps.filter(({ kind }) => kind === 'row');
    expect(rows.map(({ event, shown }) => [event?.number, shown])).toEqual([
      [1, 'no'],
      [2, 'yes'],
    ]);
    const window = derivation.steps.find(({ kind }) => kind === 'window');
    expect(window?.withNumbers).toBeNull();
  });

  test('of a change says what was before, what was done, and by which event', () => {
    const derivation = explain(
      `  event E
    Amount : money
  Balance starts at $10
  upon E
    reduce Balance by Amount`,
      'Balance',
      { events: [{ on: '2026-02-02', event: 'E', id: 'first', Amount: '3' }] },
    );
    const change = derivation.steps.find(({ kind }) => kind === 'change');
    expect([change?.shownFrom, change?.how, change?.shown]).toEqual(['$10', 'reduce by', '$7']);
    expect(change?.event).toMatchObject({ name: 'E', id: 'first', number: 1 });
  });

  test('of what cannot be worked out says why', () => {
    const lines = Array.from({ length: 600 }, (_, n) => `  D${n + 1} means D${n} + 1`);
    const derivation = explain(`  D0 means 1\n${lines.join('\n')}`, 'D600');
    expect(derivation.steps.map(({ shown }) => shown)).toEqual([
      'impossible: it rests on more than 500 terms, one upon another',
    ]);
  });
});
