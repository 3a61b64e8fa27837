import { formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

/**
 * What phrases remember of many events is never used while a derivation is recorded, where each event
 * is a step of its own: so the two ways of reading them must agree on every value on every day.
 */
const CONTRACT = contractOf(`
  blank Least : money
  event Payment
    Amount : money
    Kind : one of Big, Small, Odd
    Pay Date : date
  event Reset
    Cut : money
  Total starts at $0
  Other starts at $0
  Counted for each Payment starts at no
  Weight for each Payment starts at Amount
  Tenth for each Payment means 10% of Amount
  Inverse for each Payment means $1 / (Amount / $1 - 5)
  All means the sum of Amount for each Payment
  Year means the sum of Amount for each Payment over the 12 months before the date in question
  Days means the count of Payment over the 60 days ending on the date in question
  Tenths means the sum of Tenth for each Payment where Kind is Big
  Greatest means the highest Amount for each Payment where Kind is Small
  Mean means the average of Amount for each Payment within 90 days before the date in question
  Uncounted means the sum of Amount for each Payment
    over the 6 months before the date in question where Counted is no
  Weighed means the sum of Weight for each Payment where Kind is not Odd
  Inverted means the sum of Inverse for each Payment where Kind is Big
  Is Large means there is a Payment over the 3 months before the date in question
    where Amount is more than $28
  Is Counted means there is no Payment over the 3 months before the date in question
    where Counted is no
  Last Big means Amount of the last Payment where Kind is Big
  First Small means Amount of the first Payment where Kind is Small
  Late means the sum of Amount for each Payment where Pay Date is after the date in question
  Not Least means the sum of Amount for each Payment where Amount is more than Least
  Not Twenty means Not Least as if Least is $20
  Half A Year Ago means Uncounted on 6 months before the date in question
  upon Payment when Kind is Odd
    valid only if All is more than $300 or Amount is more than $3
      otherwise "too small"
    set Other to All
  upon Payment when Kind is Big and Uncounted is more than $200
    set Total to Uncounted
    set Counted for each Payment over the 2 months before the date in question to yes
  upon Payment when Kind is Small
    effective on Pay Date
    set Weight to Amount / 3
    increase Total by Amount
    set Counted to yes
  upon Reset
    set Total to $0
    set Counted for each Payment over the 30 days before the date in question to no
`);

const FIRST = parseIsoDate('2026-01-01') ?? 0;

const { definitions, states } = CONTRACT.ir;

const TERMS = [...definitions, ...states]
  .filter(({ keyedBy }) => keyedBy === null)
  .map(({ name }) => name);

/** Days throughout the history, the latest first: what comes after the others is known by then. */
const DAYS = Array.from({ length: 9 }, (_, place) => formatIsoDate(FIRST + 520 - place * 62));

/** Figures that look like chance and are the same each time. */
function makeChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
}

/** One event in `forgetful` lacks a field; 0 for none that does. */
function makeEvents(
  chance: (below: number) => number,
  forgetful: number,
): readonly Record<string, unknown>[] {
  const days = Array.from({ length: 160 }, () => FIRST - 20 + chance(500)).sort((a, b) => a - b);
  return days.map((day) => {
    const on = formatIsoDate(day);
    if (chance(25) === 0) return { on, event: 'Reset', Cut: '1' };
    const fields = Object.entries({
      Amount: String(1 + chance(30)),
      Kind: ['Big', 'Small', 'Odd'][chance(3)],
      'Pay Date': formatIsoDate(day + chance(40)),
    });
    const told = fields.filter(() => forgetful === 0 || chance(forgetful) > 0);
    return { on, event: 'Payment', ...Object.fromEntries(told) };
  });
}

describe('rows that are remembered', () => {
  test.each([
    { seed: 1, forgetful: 0 },
    { seed: 2, forgetful: 0 },
    { seed: 3, forgetful: 300 },
    { seed: 4, forgetful: 30 },
  ])('come to what rows read one by one do ($seed, $forgetful)', ({ seed, forgetful }) => {
    const events = makeEvents(makeChance(seed), forgetful);
    const given = { blanks: { Least: '12' }, events };
    const values = CONTRACT.given(given);
    const derivations = CONTRACT.given(given, 'derivations');
    const asked = DAYS.flatMap((on) => TERMS.map((name) => ({ on, name })));
    const remembered = asked.map(({ on, name }) => `${on} ${name}: ${values.of(name, on)}`);
    const oneByOne = asked.map(({ on, name }) => {
      const { root, steps } = derivations.explain(name, on);
      return `${on} ${name}: ${steps[root]?.shown ?? ''}`;
    });
    expect(remembered).toEqual(oneByOne);
  });
});
