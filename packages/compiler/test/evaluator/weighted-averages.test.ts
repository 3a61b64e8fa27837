import * as fc from 'fast-check';
import { Exact } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

const contract = contractOf(`  fact Sale : price of Common Stock, each Trading Day
  fact Volume : shares of Common Stock, each Trading Day
  event Purchase
    Bought : shares of Common Stock
    Paid : price of Common Stock
  Market means the average of Sale weighted by Volume
    over the 3 Trading Days before the date in question
  Doubled means the average of 2 * Sale weighted by Volume / 7
    over the 3 Trading Days before the date in question
  Cost means the average of Paid weighted by Bought for each Purchase
  Early Cost means the average of Paid weighted by Bought
    for each Purchase within 10 days before the date in question where Paid is less than $3 per share
  Alike means the average of Paid weighted by 1 for each Purchase
  Plain means the average of Paid for each Purchase`);

const ON = '2026-03-06';

function days(facts: Given['facts']): string {
  return contract.given({ facts: facts ?? {} }).of('Market', ON);
}

const prices = [
  ['2026-03-03', '1'],
  ['2026-03-04', '2'],
  ['2026-03-05', '4'],
] as const;

function volumes(...counts: readonly string[]): readonly (readonly [string, string])[] {
  return prices.map(([day], place) => [day, counts[place] ?? '0']);
}

describe('over days', () => {
  test.each([
    [['100', '100', '100'], '$7/3 (≈ $2.33333) per share of Common Stock'],
    [['0', '100', '300'], '$3.50 per share of Common Stock'],
    [['5', '0', '0'], '$1 per share of Common Stock'],
    [['0', '0', '0'], 'impossible: its weights add up to zero'],
  ])('%j', (counts, shown) => {
    expect(days({ Sale: prices, Volume: volumes(...counts) })).toBe(shown);
  });

  test('a factor of the weights cancels out, one of the values does not', () => {
    const given = { facts: { Sale: prices, Volume: volumes('0', '100', '300') } };
    expect(contract.given(given).of('Doubled', ON)).toBe('$7 per share of Common Stock');
  });

  test('every value and every weight is needed', () => {
    expect(days({ Sale: prices })).toBe(
      'unknown: Volume on 2026-03-03; Volume on 2026-03-04; Volume on 2026-03-05',
    );
    expect(
      days({
        Sale: prices,
        Volume: [
          ['2026-03-03', '1'],
          ['2026-03-05', '1'],
        ],
      }),
    ).toBe('none: Volume on 2026-03-04');
    expect(days({ Sale: prices.slice(0, 2), Volume: volumes('0', '0', '0') })).toBe(
      'impossible: its weights add up to zero',
    );
  });

  test('each day shows its value and its weight', () => {
    const given = { facts: { Sale: prices, Volume: volumes('0', '100', '300') } };
    const { steps } = contract.given(given, 'derivations').explain('Market', ON);
    const shown = steps.filter(({ kind }) => kind === 'day').map((step) => step.rests.length);
    expect(shown).toEqual([2, 2, 2]);
  });
});

describe('over events', () => {
  const events = [
    { on: '2026-03-02', event: 'Purchase', Bought: '10', Paid: '1' },
    { on: '2026-03-03', event: 'Purchase', Bought: '30', Paid: '2' },
    { on: '2026-03-04', event: 'Purchase', Bought: '10', Paid: '5' },
  ];

  test.each([
    ['Cost', '$2.40 per share of Common Stock'],
    ['Early Cost', '$1.75 per share of Common Stock'],
  ])('%s', (term, shown) => {
    expect(contract.given({ events }).of(term, ON)).toBe(shown);
  });

  test('of nothing there is none', () => {
    expect(contract.given().of('Cost', ON)).toBe(
      'impossible: there is nothing to take the average of',
    );
  });

  test('law: between the lowest and the highest; plain where all weights are the same', () => {
    const anyPurchase = fc.record({
      Bought: fc.integer({ min: 1, max: 999 }),
      Paid: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(anyPurchase, { minLength: 1, maxLength: 60 }), (purchases) => {
        const happened = purchases.map(({ Bought, Paid }) => ({
          on: '2026-03-02',
          event: 'Purchase',
          Bought: String(Bought),
          Paid: String(Paid),
        }));
        const answers = contract.given({ events: happened });
        const cost = answers.value('Cost', ON);
        const paid = purchases.map(({ Paid }) => Paid);
        expect(cost).toBeInstanceOf(Exact);
        if (!(cost instanceof Exact)) return;
        expect(cost.lessThan(Exact.of(Math.min(...paid)))).toBe(false);
        expect(cost.atMost(Exact.of(Math.max(...paid)))).toBe(true);
        expect(answers.of('Alike', ON)).toBe(answers.of('Plain', ON));
      }),
      { numRuns: 50 },
    );
  });
});
