import { describe, expect, test } from 'vitest';
import { ask, Contract, contractOf } from './contract.ts';

const contract = contractOf(`  fact Market : money
  fact Sale : money, each Trading Day
  event Payment
    Amount : money
    Day : date
  Balance starts at $100 + Market
  upon Payment
    reduce Balance by Amount
  Paid means the sum of Amount for each Payment
  Constant means $5
  Deadline means 30 days after the date in question
  Balance Then means Balance on January 12, 2026
  Market Then means Market on January 12, 2026
  Sale Then means Sale on January 12, 2026
  Paid Then means Paid on January 12, 2026
  Constant Then means Constant on January 12, 2026
  Deadline Then means Deadline on January 12, 2026
  Within Then means there is a Payment within 10 days after January 5, 2026
  Balance Before Last means Balance immediately before the last Payment
  Paid Before Last means Paid immediately before the last Payment
  Highest means the highest Balance from January 1, 2026 through the date in question
  Balance After Look Ahead means (Balance on 5 days after the date in question) on January 8, 2026`);

const given = {
  facts: {
    Market: [
      ['2025-12-01', '1'],
      ['2026-01-09', '2'],
    ],
    Sale: [
      ['2026-01-08', '7'],
      ['2026-01-12', '8'],
    ],
  },
  events: [
    { on: '2025-12-15', event: 'Payment', Amount: '50' },
    { on: '2026-01-06', event: 'Payment', Amount: '10' },
    { on: '2026-01-06', event: 'Payment', Amount: '20' },
    { on: '2026-01-12', event: 'Payment', Amount: '5' },
  ],
};
const answers = contract.given(given);
const NOT_YET = 'not yet: Balance before 2026-01-01, when the contract takes effect';

describe('history starts with the contract', () => {
  test.each([
    ['2025-12-31', NOT_YET],
    ['2026-01-01', '$101'],
    ['2026-01-05', '$101'],
    ['2026-01-06', '$71'],
    ['2026-01-12', '$66'],
    ['2030-01-01', '$66'],
  ])('the balance on %s', (on, expected) => {
    expect(answers.of('Balance', on)).toBe(expected);
  });

  test('earlier events change no state, and look-backs reach them', () => {
    expect(answers.of('Paid', '2025-12-31')).toBe('$50');
    expect(answers.of('Paid', '2026-01-06')).toBe('$80');
  });

  test('an event of the first day changes it', () => {
    const first = { events: [{ on: '2026-01-01', event: 'Payment', Amount: '1' }] };
    expect(contract.given({ ...given, ...first }).of('Balance', '2026-01-01')).toBe('$100');
  });

  test('a first day that is not known leaves every state unknown', () => {
    const open = `contract "Test"
  currency USD
  in effect from Issue Date
clause §1 "Test"
  blank Issue Date : date
  event E
  Balance starts at $1
  upon E
    increase Balance by $1
  Count means the count of E
`;
    const later = new Contract(open);
    const events = [{ on: '2026-01-05', event: 'E' }];
    expect(later.given({ events }).of('Balance', '2026-01-06')).toBe('unknown: Issue Date');
    expect(later.given({ events }).of('Count', '2026-01-06')).toBe('1');
    const from = (day: string): string =>
      later.given({ events, blanks: { 'Issue Date': day } }).of('Balance', '2026-01-06');
    expect([from('2026-01-05'), from('2026-01-06')]).toEqual(['$2', '$1']);
  });
});

describe('nothing dated after the day asked about is known', () => {
  test.each([
    ['Balance Then', 'unknown: Balance on 2026-01-12'],
    ['Market Then', 'unknown: Market on 2026-01-12'],
    ['Sale Then', 'unknown: Sale on 2026-01-12'],
    ['Paid Then', 'unknown: whether there is a Payment by 2026-01-12'],
    ['Constant Then', '$5'],
    ['Deadline Then', 'February 11, 2026'],
    // What is not reported did not happen.
    ['Within Then', 'yes'],
    ['Balance After Look Ahead', 'unknown: Balance on 2026-01-13'],
  ])('%s, asked the day before', (term, expected) => {
    expect(answers.of(term, '2026-01-11')).toBe(expected);
  });

  test.each([
    ['Balance Then', '$66'],
    ['Market Then', '$2'],
    ['Sale Then', '$8'],
    ['Paid Then', '$85'],
    ['Constant Then', '$5'],
    ['Deadline Then', 'February 11, 2026'],
  ])('%s, asked on the day or after it', (term, expected) => {
    expect(answers.of(term, '2026-01-12')).toBe(expected);
    expect(answers.of(term, '2026-02-12')).toBe(expected);
  });

  test('an earlier day looks no further ahead than the day asked about', () => {
    expect(answers.of('Balance After Look Ahead', '2026-01-12')).toBe(
      'unknown: Balance on 2026-01-13',
    );
    expect(answers.of('Balance After Look Ahead', '2026-01-13')).toBe('$66');
  });

  test('a rule sees no further than its event', () => {
    const rules = contractOf(`  fact Market : money
  event E
  Seen starts at $0
  upon E
    set Seen to Market on 2 days after the date in question`);
    const of = (on: string): string =>
      rules
        .given({ facts: { Market: '1' }, events: [{ on: '2026-01-05', event: 'E' }] })
        .of('Seen', on);
    expect(of('2026-03-02')).toBe('unknown: Market on 2026-01-07');
  });
});

describe('reading at other days', () => {
  test.each([
    ['a state at the close of a day', 'Balance on January 6, 2026', '$71'],
    ['everything in it', '(Balance + Market) on January 8, 2026', '$72'],
    ['the innermost day', '(Balance on January 5, 2026) on January 8, 2026', '$101'],
    ['the date in question moves', '(the date in question) on January 5, 2026', 'January 5, 2026'],
    ['a day counted from it', 'Deadline on January 5, 2026', 'February 4, 2026'],
    ['before the contract', 'Balance on December 31, 2025', NOT_YET],
  ])('%s: %s', (_, expression, expected) => {
    const declared = `  fact Market : money
  event Payment
    Amount : money
  Balance starts at $100 + Market
  upon Payment
    reduce Balance by Amount
  Deadline means 30 days after the date in question`;
    const facts = { Market: given.facts.Market };
    const events = given.events.map(({ on, event, Amount }) => ({ on, event, Amount }));
    expect(ask(expression, { declared, given: { facts, events } })).toBe(expected);
  });

  test('immediately before an event is after those reported before it on its day', () => {
    expect(answers.of('Balance Before Last', '2026-01-06')).toBe('$91');
    expect(answers.of('Paid Before Last', '2026-01-06')).toBe('$60');
    expect(answers.of('Balance Before Last', '2026-01-12')).toBe('$71');
  });

  test('immediately before the first event of all is the start', () => {
    expect(answers.of('Balance Before Last', '2026-01-01')).toBe(NOT_YET);
    expect(answers.of('Balance Before Last', '2025-12-14')).toBe('not yet: the last Payment');
  });

  test('the highest of a state over a period takes every close of it', () => {
    expect(answers.of('Highest', '2026-01-12')).toBe('$101');
    expect(ask('the highest Level from January 7, 2026 through January 8, 2026', LEVELS)).toBe(
      '$3',
    );
    expect(ask('the lowest Level over the 2 days before January 9, 2026', LEVELS)).toBe('$3');
    expect(ask('the lowest Level over the 2 days ending on January 9, 2026', LEVELS)).toBe('$1');
    expect(ask('the average of Level over the 4 days ending on January 9, 2026', LEVELS)).toBe(
      '$3',
    );
  });
});

/** A level of 5, from January 7 of 3, and from January 9 of 1; it is 9 only within January 7. */
const LEVELS = {
  declared: `  event To
    Amount : money
  Level starts at $5
  upon To
    set Level to Amount`,
  given: {
    events: [
      { on: '2026-01-07', event: 'To', Amount: '9' },
      { on: '2026-01-07', event: 'To', Amount: '3' },
      { on: '2026-01-09', event: 'To', Amount: '1' },
    ],
  },
};
