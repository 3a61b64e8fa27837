import { describe, expect, test } from 'vitest';
import { ask, contractOf } from './contract.ts';

/** One name for each way of having no value, and one that has one. */
const DECLARED = `  fact Known : number
  fact Open : number
  fact Absent : number
  fact Yes, No, Open Test : yes/no
  event Later
    Amount : number
  Impossible means Known / 0
  Not Yet means Amount of the first Later
  Open Day means if Open Test then January 6, 2026 otherwise January 7, 2026
  Not Yet Day means the date of the first Later
  Impossible Test means Impossible is more than 1
  Not Yet Test means Not Yet is more than 1
  Absent Test means Absent is more than 1`;

const GIVEN = { facts: { Known: '2', Absent: 'none', Yes: true, No: false } };

function nothing(statistic: string): string {
  return `impossible: there is nothing to take the ${statistic} of`;
}

function askHere(expression: string): string {
  return ask(expression, { declared: DECLARED, given: GIVEN });
}

const OPEN = 'unknown: Open';
const OPEN_TEST = 'unknown: Open Test';
const ABSENT = 'none: Absent';
const NOT_YET = 'not yet: the first Later';
const IMPOSSIBLE = 'impossible: it divides by zero';

describe('an operation that needs every operand', () => {
  test.each([
    ['Known + Open', OPEN],
    ['Open - Known', OPEN],
    ['Absent * 0', ABSENT],
    ['0 / Not Yet', NOT_YET],
    ['-Open', OPEN],
    ['10% of Open', OPEN],
    ['Known / 0', IMPOSSIBLE],
    ['Open / 0', IMPOSSIBLE],
    ['Not Yet / 0', IMPOSSIBLE],
    ['the greater of Known and Open', OPEN],
    ['the least of Known, Absent and 0', ABSENT],
    ['the sum of Known, Open and 1', OPEN],
    ['the product of 0, Not Yet and Known', NOT_YET],
    ['the average of Known and Absent', ABSENT],
    ['(Known, but not below Open)', OPEN],
    ['(Open, but not above Known)', OPEN],
    ['(Absent, rounded up to multiples of 2)', ABSENT],
    ['(Known, rounded up to multiples of Open)', OPEN],
    ['(Known, rounded up to multiples of 0)', 'impossible: it rounds to multiples of zero or less'],
    ['(Open, rounded up to multiples of 0)', 'impossible: it rounds to multiples of zero or less'],
    ['Open is more than 1', OPEN],
    ['Absent is 2', ABSENT],
    ['Known is not Not Yet', NOT_YET],
    ['Open is either 1 or 2', OPEN],
    ['the later of Open Day and January 1, 2026', OPEN_TEST],
    ['2 days after Not Yet Day', NOT_YET],
    ['days from Not Yet Day to January 5, 2026', NOT_YET],
    ['Open Day is before January 1, 2026', OPEN_TEST],
    ['Open Day is within 3 days after Not Yet Day', OPEN_TEST],
    ['Known on Not Yet Day', NOT_YET],
    ['the sum of Known over the 3 days before Open Day', OPEN_TEST],
    ['the count of Later within 3 days before Not Yet Day', NOT_YET],
  ])('%s', (expression, expected) => {
    expect(askHere(expression)).toBe(expected);
  });
});

describe('of two absences the one that outlasts every input stands', () => {
  test.each([
    ['Impossible + Open', IMPOSSIBLE],
    ['Open + Impossible', IMPOSSIBLE],
    ['Open + Absent', OPEN],
    ['Not Yet + Open', OPEN],
    ['Absent + Not Yet', ABSENT],
    ['Open + Open', OPEN],
    ['the greatest of Not Yet, Absent and Impossible', IMPOSSIBLE],
    ['the first available of Not Yet and Absent', 'none: none of its limbs is available; Absent'],
  ])('%s', (expression, expected) => {
    expect(askHere(expression)).toBe(expected);
  });

  test('two of one kind give the reasons of both', () => {
    const declared = '  fact First, Second : number';
    expect(ask('First + Second + First', { declared })).toBe('unknown: First; Second');
  });
});

describe('`and` and `or` decide as soon as one side does, whatever the order', () => {
  test.each([
    ['Open Test and No', 'no'],
    ['No and Open Test', 'no'],
    ['Impossible Test and No', 'no'],
    ['Open Test or Yes', 'yes'],
    ['Yes or Not Yet Test', 'yes'],
    ['Open Test and Yes', OPEN_TEST],
    ['No or Absent Test', ABSENT],
    ['not Open Test', OPEN_TEST],
    ['all of Open Test, Impossible Test and No', 'no'],
    ['any of Open Test, Impossible Test and Yes', 'yes'],
    ['none of Open Test, Impossible Test and Yes', 'no'],
    ['none of No, Not Yet Test and No', NOT_YET],
    ['Known is either Open or 2', 'yes'],
    ['Known is either Open or 3', OPEN],
  ])('%s', (expression, expected) => {
    expect(askHere(expression)).toBe(expected);
  });

  test.each([
    ['Impossible Test or Open Test', OPEN_TEST],
    ['Open Test or Impossible Test', OPEN_TEST],
    ['Impossible Test and Open Test', OPEN_TEST],
    ['any of Impossible Test, Absent Test and Open Test', OPEN_TEST],
    ['Impossible Test or Absent Test', IMPOSSIBLE],
    ['Not Yet Test and Absent Test', ABSENT],
  ])('%s: an input may yet decide it, so the unknown side stands first', (expression, expected) => {
    expect(askHere(expression)).toBe(expected);
  });
});

describe('a choice', () => {
  test.each([
    ['if Yes then Known otherwise Impossible', '2'],
    ['if No then Impossible otherwise Known', '2'],
    ['if Open Test then 1 otherwise 1', OPEN_TEST],
    ['if Impossible Test then 1 otherwise 2', IMPOSSIBLE],
  ])('%s', (expression, expected) => {
    expect(askHere(expression)).toBe(expected);
  });

  test.each([
    ['the first limb that applies', '(a) 1, if No\n (b) Known, if Yes\n (c) 3, otherwise', '2'],
    ['one that applies and has no value', '(a) Absent, if Yes\n (b) Known, otherwise', ABSENT],
    ['an earlier one may apply', '(a) 1, if Open Test\n (b) Known, if Yes', OPEN_TEST],
    ['one that cannot be told', '(a) 1, if Impossible Test\n (b) 2, if Yes', IMPOSSIBLE],
    ['none applies', '(a) 1, if No\n (b) 2, if No', 'none: none of its limbs applies'],
  ])('whichever applies: %s', (_, limbs, expected) => {
    expect(askHere(`whichever of these applies\n ${limbs}`)).toBe(expected);
  });

  test.each([
    ['it passes over what is not yet', '(a) Not Yet\n (b) Known', '2'],
    ['… none', '(a) Absent\n (b) Known', '2'],
    ['… impossible', '(a) Impossible\n (b) Known', '2'],
    ['… and what does not apply', '(a) 1, if No\n (b) Known', '2'],
    ['… or cannot be told to', '(a) 1, if Impossible Test\n (b) Known', '2'],
    ['it stops at what is unknown', '(a) Open\n (b) Known', OPEN],
    ['… and where it is not known whether it applies', '(a) 1, if Open Test\n (b) 2', OPEN_TEST],
    ['what is unknown below the one found does not matter', '(a) Known\n (b) Open', '2'],
    ['nothing at all', '(a) Impossible\n (b) Absent', IMPOSSIBLE],
  ])('the first available: %s', (_, limbs, expected) => {
    expect(askHere(`the first available of\n ${limbs}`)).toBe(expected);
  });
});

describe('statistics of nothing', () => {
  const declared = `  event Sale
    Amount : money
  fact Bids : money, several`;
  test.each([
    ['the sum of Amount for each Sale', '$0'],
    ['the count of Sale', '0'],
    ['the average of Amount for each Sale', nothing('average')],
    ['the highest Amount for each Sale', nothing('highest')],
    ['the average of Bids', nothing('average')],
    ['the sum of Bids', '$0'],
    ['the 2 lowest of Bids', 'impossible: there are 0 values, and the 2 lowest are asked for'],
    ['there is a Bid', 'no'],
    ['there is no Bid', 'yes'],
  ])('%s', (expression, expected) => {
    expect(ask(expression, { declared, given: { facts: { Bids: 'none' } } })).toBe(expected);
  });

  test('values that nobody supplied are not nothing', () => {
    expect(ask('the sum of Bids', { declared })).toBe('unknown: Bids');
    expect(ask('there is a Bid', { declared })).toBe('unknown: Bids');
  });
});

test('an absence takes down only what depends on it', () => {
  const answers = contractOf(`  fact Open : money
  Needs It means Open + $1
  Needs Needs It means Needs It * 2
  Does Not means $5`).given();
  expect(answers.of('Needs Needs It', '2026-03-06')).toBe('unknown: Open');
  expect(answers.of('Does Not', '2026-03-06')).toBe('$5');
});
