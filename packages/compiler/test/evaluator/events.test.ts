import { describe, expect, test } from 'vitest';
import { ask, contractOf } from './contract.ts';

const declared = `  fact Open, Flag : yes/no
  event Loan
    Amount : money
    Secured : yes/no
    Repaid On : date
  event Cure
    Amount : money
  event Breach
    Amount : money`;

const loan = (on: string, amount: string, secured?: boolean): Record<string, unknown> => ({
  on,
  event: 'Loan',
  Amount: amount,
  ...(secured === undefined ? {} : { Secured: secured }),
});

const LOANS = [
  loan('2026-01-05', '10', true),
  loan('2026-01-06', '20', false),
  loan('2026-01-06', '40', true),
  loan('2026-02-10', '80', false),
];

function ofLoans(expression: string, on = '2026-03-06'): string {
  return ask(expression, { declared, given: { events: LOANS, facts: { Flag: true } }, on });
}

describe('figures over events', () => {
  test.each([
    ['the sum of Amount for each Loan', '$150'],
    ['the count of Loan', '4'],
    ['the average of Amount for each Loan', '$37.50'],
    ['the highest Amount for each Loan', '$80'],
    ['the lowest Amount for each Loan', '$10'],
    ['the sum of Amount * 2 + $1 for each Loan', '$304'],
    ['the sum of Amount for each Loan within 5 days before January 10, 2026', '$70'],
    ['the sum of Amount for each Loan from January 6, 2026 until January 7, 2026', '$60'],
    ['the sum of Amount for each Loan after January 6, 2026', '$80'],
    ['the count of Loan at least 55 days before the date in question', '3'],
    ['the sum of Amount for each Loan where Secured', '$50'],
    ['the sum of Amount for each Loan where (Secured and Amount is more than $10)', '$40'],
    ['the count of Loan within 1 month before the date in question where not Secured', '1'],
    ['the count of Loan where (the date of the Loan is January 6, 2026)', '2'],
    ['the count of Loan where Flag', '4'],
  ])('%s', (expression, expected) => {
    expect(ofLoans(expression)).toBe(expected);
  });

  test.each([
    ['2026-01-04', '$0'],
    ['2026-01-05', '$10'],
    ['2026-01-06', '$70'],
    ['2026-02-09', '$70'],
    ['2026-02-10', '$150'],
  ])('only what has happened by %s', (on, expected) => {
    expect(ofLoans('the sum of Amount for each Loan', on)).toBe(expected);
  });

  test('an event counts itself when its rule reads', () => {
    const contract = contractOf(`${declared}
  Total starts at $0
  Lent means the sum of Amount for each Loan
  upon Loan
    set Total to Lent
  Uses Flag means Flag or Open`);
    expect(contract.given({ events: LOANS }).changes('Total')).toEqual([
      '2026-01-05 $10 (§1)',
      '2026-01-06 $30 (§1)',
      '2026-01-06 $70 (§1)',
      '2026-02-10 $150 (§1)',
    ]);
  });
});

describe('events of which it is not known whether they count', () => {
  const doubtful = [
    loan('2026-01-05', '10', true),
    loan('2026-01-06', '20'),
    loan('2026-01-07', '40'),
  ];
  const WAITS = 'unknown: Secured of the Loan of 2026-01-06; Secured of the Loan of 2026-01-07';

  test.each([
    ['the sum of Amount for each Loan where Secured', WAITS],
    ['the count of Loan where Secured', WAITS],
    [
      'the count of Loan where (Secured and Amount is less than $40)',
      'unknown: Secured of the Loan of 2026-01-06',
    ],
    ['the count of Loan where (Secured and Amount is less than $20)', '1'],
    ['there is a Loan where Secured', 'yes'],
    ['there is no Loan where Secured', 'no'],
    ['there is a Loan where not Secured', WAITS],
    ['Amount of (the first Loan where Secured)', '$10'],
    ['Amount of (the last Loan where Secured)', 'unknown: Secured of the Loan of 2026-01-07'],
    ['Amount of (the first Loan where not Secured)', 'unknown: Secured of the Loan of 2026-01-06'],
    ['there is a Loan where (Secured or 1 / 0 is 1)', 'yes'],
    ['there is a Loan where (not Secured and 1 / 0 is 1)', WAITS],
  ])('%s', (expression, expected) => {
    expect(ask(expression, { declared, given: { events: doubtful } })).toBe(expected);
  });
});

function at(on: string, event: string): Record<string, string> {
  return { on, event, Amount: '1' };
}

describe('there is', () => {
  const CURED = 'there is a Breach followed by a Cure within 10 days after it';
  const UNCURED = 'there is a Breach not followed by a Cure within 10 days after it';
  const NO_UNCURED = 'there is no Breach not followed by a Cure within 10 days after it';

  test.each([
    ['no breach at all', [], 'no', 'no', 'yes'],
    ['a cure in time', [at('2026-02-02', 'Breach'), at('2026-02-12', 'Cure')], 'yes', 'no', 'yes'],
    [
      'a cure a day late',
      [at('2026-02-02', 'Breach'), at('2026-02-13', 'Cure')],
      'no',
      'yes',
      'no',
    ],
    ['a cure before', [at('2026-02-01', 'Cure'), at('2026-02-02', 'Breach')], 'no', 'yes', 'no'],
    [
      'a cure earlier that day',
      [at('2026-02-02', 'Cure'), at('2026-02-02', 'Breach')],
      'no',
      'yes',
      'no',
    ],
    [
      'a cure later that day',
      [at('2026-02-02', 'Breach'), at('2026-02-02', 'Cure')],
      'yes',
      'no',
      'yes',
    ],
    [
      'two, one cured',
      [at('2026-02-02', 'Breach'), at('2026-02-03', 'Cure'), at('2026-02-20', 'Breach')],
      'yes',
      'yes',
      'no',
    ],
    [
      'one cure for both',
      [at('2026-02-02', 'Breach'), at('2026-02-03', 'Breach'), at('2026-02-04', 'Cure')],
      'yes',
      'no',
      'yes',
    ],
  ])('%s', (_, events, cured, uncured, none) => {
    const found = [CURED, UNCURED, NO_UNCURED].map((expression) =>
      ask(expression, { declared, given: { events } }),
    );
    expect(found).toEqual([cured, uncured, none]);
  });

  test('is not decided while the window runs', () => {
    const given = { events: [at('2026-03-05', 'Breach')] };
    expect(ask(UNCURED, { declared, given })).toBe('not yet: whether a Cure follows by 2026-03-15');
  });

  test('with a condition and a window', () => {
    expect(
      ofLoans('there is a Loan within 30 days before the date in question where Secured'),
    ).toBe('no');
    expect(ofLoans('there is no Loan after February 10, 2026')).toBe('yes');
  });
});

describe('the first and the last', () => {
  test.each([
    ['Amount of the first Loan', '$10'],
    ['Amount of the last Loan', '$80'],
    ['the date of the last Loan', 'February 10, 2026'],
    ['Amount of (the last Loan within 10 days after January 1, 2026)', '$40'],
    ['Amount of (the first Loan within 10 days after January 1, 2026 where not Secured)', '$20'],
    ['the date of the first Cure', 'not yet: the first Cure'],
    ['Amount of the last Cure', 'not yet: the last Cure'],
    ['3 days after the last Loan', 'February 13, 2026'],
    ['the last Loan is after January 1, 2026', 'yes'],
    ['Amount of the last Loan on January 31, 2026', '$40'],
  ])('%s', (expression, expected) => {
    expect(ofLoans(expression)).toBe(expected);
  });
});

test('statistics within statistics each have rows of their own', () => {
  const expression = `the sum of
    Amount + (the sum of Amount for each Cure where Amount is less than $3) * 1 for each Loan where Secured`;
  const events = [
    loan('2026-01-05', '10', true),
    { on: '2026-01-06', event: 'Cure', Amount: '1' },
    { on: '2026-01-06', event: 'Cure', Amount: '2' },
    { on: '2026-01-06', event: 'Cure', Amount: '4' },
    loan('2026-01-07', '100', true),
    loan('2026-01-07', '1000', false),
  ];
  expect(ask(expression, { declared, given: { events } })).toBe('$116');
});
