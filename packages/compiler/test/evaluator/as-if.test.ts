import { Exact, type Snapshot } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  calendar Open Day is the days of NYSE on which Halted is no
  fact Halted : yes/no
  blank Cap : money
  fact Price : price of Common Stock, each Trading Day
  event Gift
    Amount : money
  Balance starts at $100
  Kept for each Gift starts at yes
  ambiguous Way
    reading "wide" is $7
    reading "narrow" is $3
  ambiguous Manner
    reading "at once"
    reading "in turn"
  unresolved Damages : money "left to a court"
  upon Gift
    increase Balance by Amount
  Fee means 5% of Cap + Way
  Twice for Portion (money) means 2 * Portion + Cap
  Worth means Balance / Price
  Kept Gifts means the sum of Amount for each Gift where Kept is yes
  By Manner means if Manner is "at once" then $1 otherwise $2
  Next Open means 1 Open Day after the date in question
  Last Price means the latest Price on or before the date in question
  Due means Damages + $1
  Blank means Fee as if Cap is $10
  Fact means Worth as if Price is $2 per share
  State means Worth as if Balance is $40
  Definition means (Fee + $1) as if Fee is $6
  Value Reading means Fee as if Way is $20
  Chosen Reading means Fee as if Way is "wide"
  Chosen Label means By Manner as if Manner is "in turn"
  Unresolved means Due as if Damages is $0
  Several means Fee as if Cap is $10 and Way is "wide"
  Outside means Fee as if Cap is (2 * Cap)
  For Any Argument means Twice for $5 as if Twice is $3
  For Each Key means Kept Gifts as if Kept is no
  Inner Wins means ((Fee as if Cap is $10) as if Cap is $20)
  Inner Reads Outer means ((Fee as if Cap is (Cap + $20)) as if Cap is $20)
  On Every Day means (the sum of Worth over the 2 Trading Days ending on the date in question) as if Price is $10 per share
  Not Rerun means Balance as if Cap is $1
  Without It means Fee as if Cap is none
  Of Nothing means Worth as if Balance is (0 - $1)
  Of The Calendar means Next Open as if Halted is no
  Of The Latest means Last Price as if Price is $4 per share
  Of A Day means Worth as if Price is (Price on (1 Trading Day before the date in question))
  Before means (Worth as if Price is $2 per share) immediately before the last Gift
  Beyond means (Price on (30 days after the date in question)) as if Price is $9 per share
  In A Search means the largest N from $0 to $1,000 in steps of $1
    such that (Fee as if Cap is N) is at most $13, otherwise $0`);

const given = {
  blanks: { Cap: '200' },
  readings: { Way: 'narrow', Manner: 'at once' },
  facts: {
    Halted: 'no',
    Price: [
      ['2026-03-05', '4'],
      ['2026-03-06', '5'],
    ],
  },
  events: [
    { on: '2026-02-02', event: 'Gift', Amount: '20' },
    { on: '2026-02-03', event: 'Gift', Amount: '30' },
  ],
} as const;

describe('as if', () => {
  const answers = contract.given(given);

  test.each([
    ['Fee', '$13'],
    ['Worth', '30 shares of Common Stock'],
    ['Blank', '$3.50'],
    ['Fact', '75 shares of Common Stock'],
    ['State', '8 shares of Common Stock'],
    ['Definition', '$7'],
    ['Value Reading', '$30'],
    ['Chosen Reading', '$17'],
    ['Chosen Label', '$2'],
    ['Unresolved', '$1'],
    ['Several', '$7.50'],
    ['Outside', '$23'],
    ['For Any Argument', '$3'],
    ['For Each Key', '$0'],
    ['Inner Wins', '$3.50'],
    ['Inner Reads Outer', '$5'],
    ['On Every Day', '30 shares of Common Stock'],
    ['Not Rerun', '$150'],
    ['Without It', 'none: none'],
    ['Of Nothing', 'impossible: Balance would be -$1, which is below zero'],
    ['Of The Calendar', 'March 9, 2026'],
    ['Of The Latest', '$4 per share of Common Stock'],
    ['Of A Day', '37.5 shares of Common Stock'],
    ['Before', '60 shares of Common Stock'],
    ['Beyond', '$9 per share of Common Stock'],
    ['In A Search', '$200'],
  ])('%s is %s', (term, shown) => {
    expect(answers.of(term, '2026-03-06')).toBe(shown);
  });

  test('what was read before it leaves no trace in it, nor it in what is read after', () => {
    const fresh = contract.given(given);
    expect(fresh.of('Fee', '2026-03-06')).toBe('$13');
    expect(fresh.of('Blank', '2026-03-06')).toBe('$3.50');
    expect(fresh.of('Fee', '2026-03-06')).toBe('$13');
  });

  test('what is not supplied is not asked for where something else is assumed', () => {
    const bare = contract.given({});
    expect(bare.of('Blank', '2026-03-06')).toBe('unknown: the reading of Way');
    expect(bare.of('Several', '2026-03-06')).toBe('$7.50');
    expect(bare.of('Of The Calendar', '2026-03-06')).toBe('March 9, 2026');
    expect(bare.of('Next Open', '2026-03-06')).toBe('unknown: Halted on 2026-03-09');
  });
});

test('a derivation shows what is assumed, where it is read', () => {
  const { steps } = contract.given(given, 'derivations').explain('Outside', '2026-03-06');
  const lines = steps.map(({ id, kind, name, withNumbers, shown, rests }) => {
    const numbers = withNumbers === null ? '' : ` = ${withNumbers}`;
    return `${id} ${kind} ${name}${numbers} = ${shown}, from ${rests.join(', ')}`;
  });
  expect(lines).toEqual([
    '0 blank Cap = $200, from ',
    '1 assumption Cap = (2 * $200) = $400, from 0',
    '2 reading Way: “narrow” = $3, from ',
    '3 definition Fee = 5% of $400 + $3 = $23, from 1, 2',
    '4 hypothesis Fee as if Cap is (2 * Cap) = $23 as if Cap is $400 = $23, from 1, 3',
    '5 definition Outside = $23 = $23, from 4',
  ]);
});

test('a derivation is the same whatever was asked before it', () => {
  const terms = contractOf(`  Taken means no
  Due for Portion (money) means if Taken then Portion / 2 otherwise Portion
  Better for Portion (money) means Due for Portion is at least $0
  Paid for Portion (money) means Due for Portion as if Taken is (Better for Portion)
  Plain for Portion (money) means Due for Portion as if Taken is yes`);
  const stepsOf = (snapshot: Snapshot, name: string, portion: number): unknown => {
    const at = terms.program.definitions.findIndex((definition) => definition.name === name);
    return snapshot.explainDefinition(at, Exact.of(portion)).steps;
  };
  const fresh = (): Snapshot => terms.given({}, 'derivations').evaluation.on(0);
  const asked = fresh();
  for (const name of ['Paid', 'Plain']) {
    for (const portion of [10, 20, 10]) {
      expect(stepsOf(asked, name, portion)).toEqual(stepsOf(fresh(), name, portion));
    }
  }
});

test('of an accrual: what it has grown by since it was last settled, under what is assumed', () => {
  const accruing = contractOf(`  blank Rate : rate
  event Payment
  Principal starts at $36,000
  accrual Accrued on Principal at Rate counted Actual/360 from January 5, 2026
  upon Payment
    set Accrued to $0
  Due means Accrued + $1
  At Twice means Due as if Rate is (2 * Rate)
  Settled means Due as if Accrued is $5`);
  const answers = accruing.given({
    blanks: { Rate: '0.1' },
    events: [{ on: '2026-01-15', event: 'Payment' }],
  });
  expect(answers.of('At Twice', '2026-01-14')).toBe('$181');
  expect(answers.of('At Twice', '2026-01-25')).toBe('$201');
  expect(answers.of('Settled', '2026-01-25')).toBe('$6');
  expect(answers.of('Due', '2026-01-25')).toBe('$101');
});

test('hypotheses stand in one another eight deep and no deeper, however many lead there', () => {
  const names = Array.from({ length: 40 }, (_, place) => `Level ${nameOf(place)}`);
  const levels = names.map((name, place) => {
    const below = names[place - 1] ?? 'Base';
    return `  ${name} means (${below} as if Base is $${place}) + (${below} as if Base is $${place + 100})`;
  });
  const answers = contractOf(`  Base starts at $7\n${levels.join('\n')}`).given({});
  // 2^7 times what the lowest of them comes to, $0 + $100.
  expect(answers.of(names[7] ?? '', '2026-03-06')).toBe('$12,800');
  const refused =
    'impossible: more than 8 `as if` stand in one another, through the terms that they read';
  expect(answers.of(names[8] ?? '', '2026-03-06')).toBe(refused);
  // Not that it takes too much work: no more worlds are made than 2 + 4 + … + 2^8.
  expect(answers.of(names[39] ?? '', '2026-03-06')).toBe(refused);
});

/** A name of two letters. */
function nameOf(place: number): string {
  return String.fromCharCode(65 + Math.floor(place / 26), 97 + (place % 26));
}
