import { readFileSync } from 'node:fs';
import { compile, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, parseIsoDate } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const CONTRACT = new URL('broad-based-weighted-average.terms', import.meta.url);
const { ir } = compile({ path: 'contract.terms', text: readFileSync(CONTRACT, 'utf8') });
if (ir === null) throw new Error('The contract has errors.');
const program = makeExecutable(ir);
const price = program.states.findIndex(({ name }) => name === 'Conversion Price');
const day = parseIsoDate('2026-03-02') ?? 0;

/** The Conversion Price after one sale of so many shares for so many cents each. */
function priceAfter(base: number, sold: number, cents: number): Exact {
  const scenario = {
    blanks: { 'Filing Date': '2026-01-05' },
    facts: { 'Fully Diluted Shares': [['2026-01-05', String(base)]] },
    events: [
      {
        on: '2026-03-02',
        event: 'Sale of Stock',
        'Shares Sold': String(sold),
        Consideration: `${sold * cents}/100`,
        Purpose: 'Financing',
      },
    ],
  };
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify(scenario), ir as never, {
    readCsv: () => undefined,
  });
  expect(diagnostics).toEqual([]);
  const value = new Evaluation(program, inputs).on(day).state(price);
  if (value instanceof Exact) return value;
  throw new Error('The price has no value.');
}

test('the price lies between a full ratchet and no adjustment, and never rises', () => {
  const anyCount = fc.integer({ min: 1, max: 50_000_000 });
  fc.assert(
    fc.property(anyCount, anyCount, fc.integer({ min: 1, max: 500 }), (base, sold, cents) => {
      const after = priceAfter(base, sold, cents);
      const ratchet = Exact.of(BigInt(Math.min(cents, 200))).dividedBy(Exact.of(100n));
      const before = Exact.of(2n);
      expect(after.lessThan(ratchet)).toBe(false);
      expect(before.lessThan(after)).toBe(false);
      if (cents < 200) expect(after.lessThan(before)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
