import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

const contract = contractOf(`  fact Market : money
  fact Open Day : date
  event Distribution
    Payment Day : date
  event Bonus
  Base starts at $10
  Price starts at $100
  upon Bonus
    increase Base by $10
  upon Distribution when Base is at most $10
    effective before opening on the day after Payment Day
    set Price to Base + Market`);

const MARKET = [
  ['2026-01-01', '1'],
  ['2026-02-12', '3'],
];

describe('tested at the event, priced at the effect', () => {
  const distribution = { on: '2026-02-10', event: 'Distribution', 'Payment Day': '2026-02-11' };

  test.each([
    ['2026-02-11', '$100'],
    ['2026-02-12', '$13'],
    ['2026-03-02', '$13'],
  ])('on %s', (on, expected) => {
    const answers = contract.given({ facts: { Market: MARKET }, events: [distribution] });
    expect(answers.of('Price', on)).toBe(expected);
    expect(answers.changes('Price')).toEqual(['2026-02-12 $13 (§1)']);
  });

  test.each([
    ['before the event fails the test', '2026-02-09', '$100'],
    ['after it does not, and is priced in', '2026-02-11', '$23'],
    ['on the same day, reported first, fails it', '2026-02-10', '$100'],
    ['on the day of the effect comes after it', '2026-02-12', '$13'],
  ])('a bonus %s', (_, on, expected) => {
    const bonus = { on, event: 'Bonus' };
    const events = on <= '2026-02-10' ? [bonus, distribution] : [distribution, bonus];
    const answers = contract.given({ facts: { Market: MARKET }, events });
    expect(answers.of('Price', '2026-03-02')).toBe(expected);
  });

  test('a condition that names a later day is decided when the rule takes effect', () => {
    const later = contractOf(`  fact Market : money
  event Distribution
    Record Day : date
    Payment Day : date
  Price starts at $100
  upon Distribution when Market on Record Day is more than $2
    effective on Payment Day
    set Price to $50`);
    const event = {
      on: '2026-02-10',
      event: 'Distribution',
      'Record Day': '2026-02-12',
      'Payment Day': '2026-02-13',
    };
    const answers = later.given({ facts: { Market: MARKET }, events: [event] });
    expect(answers.of('Price', '2026-02-12')).toBe('$100');
    expect(answers.of('Price', '2026-02-13')).toBe('$50');
  });
});

describe('when the day of the effect', () => {
  const plain = contractOf(`  fact Open : money
  event Distribution
    Payment Day : date
  event Reset
  Price starts at $100
  Other starts at $1
  upon Distribution
    effective on Payment Day
    reduce Price to $90
    set Other to $2
  upon Reset
    set Price to $80`);
  const ON = '2026-02-10';

  test('is that of the event, it happens with the event', () => {
    const answers = plain.given({
      events: [
        { on: ON, event: 'Distribution', 'Payment Day': ON },
        { on: ON, event: 'Reset' },
      ],
    });
    expect(answers.changes('Price')).toEqual([`${ON} $90 (§1)`, `${ON} $80 (§1)`]);
  });

  test('comes before the event, the result is impossible and says so', () => {
    const answers = plain.given({
      events: [{ on: ON, event: 'Distribution', 'Payment Day': '2026-02-09' }],
    });
    expect(answers.of('Price', '2026-02-09')).toBe('$100');
    expect(answers.of('Price', ON)).toBe(
      'impossible: it would take effect on 2026-02-09, before the event itself on 2026-02-10',
    );
  });

  test('is not known, the state is unknown from the event on, whatever else is written', () => {
    const unknown = 'unknown: Payment Day of the Distribution of 2026-02-10';
    const answers = plain.given({
      events: [
        { on: ON, event: 'Distribution' },
        { on: '2026-02-20', event: 'Reset' },
      ],
    });
    expect(answers.of('Price', '2026-02-09')).toBe('$100');
    expect(answers.of('Price', ON)).toBe(unknown);
    // The distribution may yet take effect after the reset.
    expect(answers.of('Price', '2026-02-20')).toBe(unknown);
    expect(answers.of('Other', '2026-02-20')).toBe(unknown);
  });

  test('is not known and the rule does not apply, nothing happens', () => {
    const answers = contract.given({
      events: [
        { on: '2026-02-09', event: 'Bonus' },
        { on: ON, event: 'Distribution' },
      ],
    });
    expect(answers.of('Price', '2026-03-02')).toBe('$100');
  });

  test('comes after the day asked about, nothing has happened yet', () => {
    const answers = plain.given({
      events: [{ on: ON, event: 'Distribution', 'Payment Day': '2030-01-01' }],
    });
    expect(answers.of('Price', '2029-12-31')).toBe('$100');
    expect(answers.of('Price', '2030-01-01')).toBe('$90');
  });
});

test('effects of one event at one opening belong together: each reads the state before all', () => {
  const both = contractOf(`  event E
    Day : date
  Left starts at $1
  Right starts at $2
  upon E effective before opening on Day
    set Left to Right
  upon E effective before opening on Day
    set Right to Left`);
  const answers = both.given({ events: [{ on: '2026-02-02', event: 'E', Day: '2026-02-10' }] });
  expect([answers.of('Left', '2026-02-10'), answers.of('Right', '2026-02-10')]).toEqual([
    '$2',
    '$1',
  ]);
});

function halved(less: string): Record<string, string> {
  return { on: '2026-02-02', event: 'E', Day: '2026-02-10', Less: less };
}

test('effects of two events at one opening follow one another, as the events were reported', () => {
  const halving = contractOf(`  event E
    Day : date
    Less : money
  Left starts at $8
  upon E effective before opening on Day
    set Left to Left / 2 - Less`);
  const of = (events: readonly Record<string, string>[]): string =>
    halving.given({ events }).of('Left', '2026-02-10');
  expect([of([halved('0'), halved('1')]), of([halved('1'), halved('0')])]).toEqual(['$1', '$1.50']);
});
