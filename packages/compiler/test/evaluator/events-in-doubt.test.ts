import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractOf } from './contract.ts';

/** Nobody says whether the Company is insolvent; the market is at $10, and from January 10 on at $6. */
const INSOLVENCY = contractOf(`
  fact Is Insolvent : yes/no
  fact Market Price : money
  event Notice
  event Insolvency occurs when Is Insolvent
  Price starts at $8
  upon Insolvency
    set Price to the lesser of Price and Market Price`);
const MARKET = {
  'Market Price': [
    ['2026-01-01', '10'],
    ['2026-01-10', '6'],
  ],
};

describe('an event that may happen on any of many days', () => {
  test('leaves certain what it could not have changed, and from the first day on which it could, nothing', () => {
    const answers = INSOLVENCY.given({ facts: MARKET });
    expect(answers.of('Price', '2026-01-09')).toBe('$8');
    expect(answers.of('Price', '2026-01-10')).toBe('unknown: Is Insolvent');
    expect(answers.of('Price', '2026-02-01')).toBe('unknown: Is Insolvent');
    expect(answers.skipped).toEqual([]);
  });

  test('is settled where the condition fails before anything could have changed', () => {
    const facts = { ...MARKET, 'Is Insolvent': [['2026-01-10', false]] };
    expect(INSOLVENCY.given({ facts }).of('Price', '2026-02-01')).toBe('$8');
  });

  test('comes to the same whatever else is reported', () => {
    const days = ['2026-01-02', '2026-01-09', '2026-01-10', '2026-01-20'];
    fc.assert(
      fc.property(fc.subarray(days), fc.constantFrom(...days, '2026-02-01'), (reported, on) => {
        const events = reported.map((each) => ({ on: each, event: 'Notice' }));
        const given = INSOLVENCY.given({ facts: MARKET, events });
        expect(given.of('Price', on)).toBe(INSOLVENCY.given({ facts: MARKET }).of('Price', on));
      }),
    );
  });
});

test('an event that would be void at first may still be valid on a later day', () => {
  const answers = contractOf(`
  fact Is Insolvent : yes/no
  fact Market Price : money
  event Insolvency occurs when Is Insolvent
  Price starts at $8
  Insolvencies means the count of Insolvency
  upon Insolvency
    valid only if Market Price is less than Price otherwise "the market is higher"
    set Price to Market Price`).given({ facts: MARKET });
  expect(answers.of('Price', '2026-01-09')).toBe('$8');
  expect(answers.of('Insolvencies', '2026-01-09')).toBe('0');
  expect(answers.of('Price', '2026-01-10')).toBe('unknown: Is Insolvent');
  expect(answers.of('Insolvencies', '2026-01-10')).toBe('unknown: Is Insolvent');
});

describe('what follows so many days after an event in doubt', () => {
  const contract = contractOf(`
  fact Is Insolvent : yes/no
  fact Market Price : money
  event Insolvency occurs when Is Insolvent
  event Default occurs 5 days after each Insolvency
  Price starts at $8
  Recent Defaults means the count of Default over the 5 days ending on the date in question
  upon Default
    set Price to the lesser of Price and Market Price`);

  test('may come so long after each of its days', () => {
    const answers = contract.given({ facts: MARKET });
    expect(answers.of('Recent Defaults', '2026-01-05')).toBe('0');
    expect(answers.of('Recent Defaults', '2026-01-06')).toBe('unknown: Is Insolvent');
    expect(answers.of('Price', '2026-01-09')).toBe('$8');
    expect(answers.of('Price', '2026-01-10')).toBe('unknown: Is Insolvent');
    expect(answers.of('Recent Defaults', '2026-02-01')).toBe('unknown: Is Insolvent');
  });

  test('and no later than after the last of them', () => {
    const [sooner, later] = ['2026-01-05', '2026-01-06'].map((day) =>
      contract.given({ facts: { ...MARKET, 'Is Insolvent': [[day, false]] } }),
    );
    expect(sooner?.of('Price', '2026-02-01')).toBe('$8');
    expect(later?.of('Price', '2026-02-01')).toBe('unknown: Is Insolvent on 2026-01-01');
  });
});

test('what may come on some days is not looked for on those between, and may follow what came before', () => {
  const contract = contractOf(`
  fact Is Insolvent : yes/no
  fact Market Price : money
  event Draw
  event Insolvency occurs when Is Insolvent
  event Default occurs 1 day after each Insolvency where Market Price is less than $7
  Recent Default means there is a Default within 2 days before the date in question
  Draw Stands means there is a Draw not followed by a Default after it`);
  const prices = [
    ['2026-01-01', '6'],
    ['2026-01-04', '10'],
    ['2026-01-10', '6'],
  ];
  const answers = contract.given({
    facts: { 'Market Price': prices },
    events: [{ on: '2026-01-08', event: 'Draw' }],
  });
  expect(answers.of('Recent Default', '2026-01-31')).toBe('unknown: Is Insolvent');
  expect(answers.of('Recent Default', '2026-01-08')).toBe('no');
  expect(answers.of('Recent Default', '2026-01-05')).toBe('unknown: Is Insolvent');
  expect(answers.of('Draw Stands', '2026-01-09')).toBe('yes');
  expect(answers.of('Draw Stands', '2026-01-10')).toBe('unknown: Is Insolvent');
});

test('what would come on a day that nobody supplies may come on any', () => {
  const answers = contractOf(`
  blank Closing Date : date
  fact Market Price : money
  event Draw
  Exit Date for each Draw means Closing Date
  event Closing occurs on Exit Date of each Draw
  Price starts at $8
  upon Closing when Market Price is less than $7
    set Price to Market Price`).given({
    facts: MARKET,
    events: [{ on: '2026-01-02', event: 'Draw' }],
  });
  expect(answers.of('Price', '2026-01-09')).toBe('$8');
  expect(answers.of('Price', '2026-01-10')).toBe('unknown: Closing Date');
});

test('what would take effect on a day that is fixed waits for it once', () => {
  const contract = contractOf(`
  fact Is Insolvent : yes/no
  event Insolvency occurs when Is Insolvent
  Price starts at $8
  upon Insolvency
    effective on March 2, 2026
    increase Price by $1`);
  const answers = contract.given({}, 'derivations');
  expect(answers.of('Price', '2026-03-01')).toBe('$8');
  expect(answers.of('Price', '2026-03-02')).toBe('unknown: Is Insolvent');
  const { steps } = answers.explain('Price', '2026-03-02');
  expect(steps.filter(({ kind }) => kind === 'change')).toHaveLength(1);
  expect(answers.of('Price', '2026-03-05')).toBe('unknown: Is Insolvent');
});

test('ten conditions of which nothing is known for thirty years are no work without an end', () => {
  const names = Array.from({ length: 10 }, (_, place) => `C${place}`);
  const answers = contractOf(
    names
      .flatMap((name) => [
        `  fact ${name} Fails : yes/no`,
        `  event ${name} occurs when ${name} Fails`,
        `  ${name} Rate starts at 5%`,
        `  upon ${name}`,
        `    increase ${name} Rate by 1%`,
      ])
      .join('\n'),
  ).given();
  expect(answers.of('C9 Rate', '2056-01-01')).toBe('unknown: C9 Fails');
});
