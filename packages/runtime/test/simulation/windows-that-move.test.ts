import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '@termsheet/runtime';
import { domain } from '@termsheet/runtime/simulation/exact';
import { Occurrence, stretchesThatHold, turnOfWindow } from '@termsheet/runtime/simulation/timed';

/** Days around the ends of months, of February too. */
const anyDay = fc.integer({ min: 19_700, max: 20_000 });

test('a window that moves on takes in and leaves out nothing before the day on which it may', () => {
  const property = fc.property(
    fc.array(anyDay, { maxLength: 6 }),
    anyDay,
    fc.integer({ min: 1, max: 14 }),
    fc.boolean(),
    (days, day, length, isMonths) => {
      const rows = days.toSorted((left, right) => left - right).map(rowOn);
      const from = (on: number): number =>
        isMonths ? addMonths(on, -length) + 1 : on - length + 1;
      const within = (on: number): readonly number[] =>
        rows.map((row) => row.day).filter((each) => each >= from(on) && each <= on);
      const slack = isMonths ? 3 : 0;
      const turn = turnOfWindow(rows, { day, from: from(day), to: day, slack });
      expect(turn).toBeGreaterThan(day);
      const last = Math.min(turn, day + 500);
      let on = day;
      while (on < last && String(within(on)) === String(within(day))) on += 1;
      expect(on).toBe(last);
    },
  );
  fc.assert(property, { numRuns: 300, seed: 1 });
});

test('a condition that is read by stretches holds on as many days as one that is read on each', () => {
  const property = fc.property(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 14 }),
    fc.option(fc.integer({ min: 1, max: 5 })),
    fc.constantFrom('consecutive' as const, 'any' as const),
    (verdicts, length, atLeast, run) => {
      const day = verdicts.length - 1;
      const from = day - length + 1;
      const on = (each: number): boolean => verdicts[each] ?? false;
      const ask = (read: (each: number) => { verdict: boolean; end: number }): unknown =>
        stretchesThatHold(domain, read, { day, from, to: day, known: day, atLeast, run }).verdict;
      const byDays = ask((each) => ({ verdict: on(each), end: each + 1 }));
      const byStretches = ask((each) => {
        let end = each + 1;
        while (end <= day && on(end) === on(each)) end += 1;
        return { verdict: on(each), end: end > day ? Number.POSITIVE_INFINITY : end };
      });
      expect(byStretches).toBe(byDays);
    },
  );
  fc.assert(property, { numRuns: 300, seed: 1 });
});

function rowOn(day: number): Occurrence {
  return new Occurrence({ event: 0, day, id: null, fields: [] }, null);
}
