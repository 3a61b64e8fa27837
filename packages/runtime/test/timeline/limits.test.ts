import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/exact/exact.ts';
import { figureWork } from '../../src/exact/figure-work.ts';
import { BudgetSpent, Limits, TooDeep } from '../../src/timeline/limits.ts';

const SITES = [{ text: 'A + B' }, { text: 'A'.repeat(1_600) }];

/** Works out a term that rests on one term after another, so many deep. */
function workOut(limits: Limits, height: number): void {
  const { depth } = limits;
  limits.enter();
  try {
    if (height > 1) workOut(limits, height - 1);
  } finally {
    limits.leaveTo(depth);
  }
}

describe('depth', () => {
  test('up to 500 terms may rest on one another', () => {
    const limits = new Limits(SITES, 0);
    workOut(limits, 500);
    expect([limits.lastHeight, limits.depth]).toEqual([500, 0]);
    expect(() => workOut(limits, 501)).toThrow(TooDeep);
    expect(limits.depth).toBe(0);
  });

  test('a term that was worked out before counts with its height', () => {
    const limits = new Limits(SITES, 0);
    limits.enter();
    limits.restOn(7);
    limits.restOn(3);
    limits.leaveTo(0);
    expect(limits.lastHeight).toBe(8);
    limits.enter();
    limits.enter();
    expect(() => limits.restOn(499)).toThrow(TooDeep);
    limits.restOn(498);
    limits.leaveTo(1);
    limits.leaveTo(0);
    expect(limits.lastHeight).toBe(500);
  });

  test('terms whose leaving was skipped are left with the one around them', () => {
    const limits = new Limits(SITES, 0);
    limits.enter();
    limits.enter();
    limits.enter();
    limits.leaveTo(0);
    expect(limits.depth).toBe(0);
  });
});

/** How many steps of a formula's work the budget is enough for. */
function spendAll(limits: Limits, site: number | null): number {
  let steps = 0;
  try {
    for (; ; steps += 1) limits.spend('term', site);
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
  }
  return steps;
}

describe('work', () => {
  test('is bounded, longer formulas counting for more', () => {
    const short = spendAll(new Limits(SITES, 0), 0);
    const long = spendAll(new Limits(SITES, 0), 1);
    expect(short).toBeLessThan(1_000_000);
    expect(long).toBeLessThan(short / 5);
  });

  test('grows with the events that are replayed, and is anew for each question', () => {
    const limits = new Limits(SITES, 1_000);
    const replayed = spendAll(limits, null);
    limits.renew();
    expect(spendAll(limits, null)).toBeLessThan(replayed);
  });
});

/** A fraction of so many digits that no power of 2 or 10 shortens. */
function long(digits: number): Exact {
  return Exact.ratio(3n ** BigInt(digits * 2), 7n ** BigInt(digits));
}

/** How many sums of two figures of so many digits a question may work out. */
function sumsOf(digits: number): number {
  const limits = new Limits(SITES, 0);
  const figure = long(digits);
  for (let sums = 0; sums < 100_000; sums += 1) {
    figure.plus(figure);
    try {
      limits.spend('row', null);
    } catch {
      return sums;
    }
  }
  return Infinity;
}

/** What some work on figures counts for. */
function counted(work: () => void): number {
  const before = figureWork();
  work();
  return figureWork() - before;
}

describe('work on long figures', () => {
  test('is bounded by the digits, not by the number of operations', () => {
    const [fewer, more] = [sumsOf(4_000), sumsOf(8_000)];
    expect(fewer).toBeLessThan(50_000);
    expect(more).toBeLessThan(fewer / 2);
    expect(sumsOf(20)).toBe(Infinity);
  });

  test('counts a product for more, which is brought into lowest terms', () => {
    const [short, figure] = [long(2_000), long(4_000)];
    const product = counted(() => figure.times(figure));
    expect(product).toBeGreaterThan(2 * counted(() => short.times(short)));
    expect(product).toBeGreaterThan(20 * counted(() => figure.plus(figure)));
    // A question may work out a few thousand of them at most.
    expect(product).toBeGreaterThan(2_000);
  });

  test('is anew for each question, and goes on where the replay goes on', () => {
    const limits = new Limits(SITES, 0);
    const figure = long(8_000);
    const work = (): void => {
      for (let times = 0; times < 60; times += 1) figure.plus(figure);
      limits.spend('row', null);
    };
    const most = 2_000;
    const spentAfter = (begin: () => void): number => {
      for (let rounds = 0; rounds < most; rounds += 1) {
        begin();
        try {
          work();
        } catch {
          return rounds;
        }
      }
      return most;
    };
    const replayed = spentAfter(() => {
      limits.endReplay();
      limits.beginReplay();
    });
    expect(replayed).toBeLessThan(200);
    expect(spentAfter(() => limits.renew())).toBe(most);
  });
});

test('what a contract makes happen is bounded, and more where more is reported', () => {
  const limits = new Limits(SITES, 0);
  limits.happen(75_000);
  expect(() => limits.happen(1)).toThrow('more than 75,000 events and changes come about');
  expect(() => new Limits(SITES, 1_000).happen(175_000)).not.toThrow();
});
