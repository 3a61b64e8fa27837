import { describe, expect, test } from 'vitest';
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
