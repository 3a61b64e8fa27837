import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestCommonDivisor, nearerPair } from '../../src/exact/greatest-common-divisor.ts';

function euclid(first: bigint, second: bigint): bigint {
  let [a, b] = [first, second];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Short numbers, long ones, and those beside the limits at which the method changes. */
function anyWhole(): fc.Arbitrary<bigint> {
  const nearLimits = fc
    .tuple(fc.constantFrom(31n, 51n, 52n, 53n, 54n, 64n, 106n), fc.bigInt(-3n, 3n))
    .map(([bits, offset]) => 2n ** bits + offset);
  return fc.oneof(
    fc.bigInt(0n, 100n),
    fc.bigInt(0n, 2n ** 64n),
    fc.bigInt(0n, 2n ** 600n),
    nearLimits,
  );
}

test("is Euclid's, with and without a common part", () => {
  fc.assert(
    fc.property(anyWhole(), anyWhole(), anyWhole(), (a, b, common) => {
      expect(greatestCommonDivisor(a, b)).toBe(euclid(a, b));
      const [x, y] = [a * common, b * common];
      expect(greatestCommonDivisor(x, y)).toBe(euclid(x, y));
    }),
    { numRuns: 3000 },
  );
});

test('of neighbours in the Fibonacci sequence, where Euclid takes longest, is 1', () => {
  let [smaller, larger] = [1n, 1n];
  for (let step = 0; step < 2000; step += 1) {
    [smaller, larger] = [larger, smaller + larger];
    expect(greatestCommonDivisor(larger, smaller)).toBe(1n);
  }
});

test('of numbers at the size bound is found', () => {
  const [a, b] = [3n ** 41_000n, 6n ** 20_000n];
  expect(greatestCommonDivisor(a, b)).toBe(3n ** 20_000n);
});

/** How often the long numbers themselves are touched, by Euclid's algorithm and by ours. */
function stepsOf(
  first: bigint,
  second: bigint,
): { readonly euclid: number; readonly ours: number } {
  let euclidean = 0;
  for (let [a, b] = [first, second]; b >= SAFE; euclidean += 1) [a, b] = [b, a % b];
  let ours = 0;
  for (let [a, b] = [first, second]; b >= SAFE; ours += 1) {
    [a, b] = nearerPair(a, b, a.toString(2).length);
  }
  return { euclid: euclidean, ours };
}

const SAFE = 2n ** 53n;

test("of long numbers with nothing in common is 1, in a tenth of Euclid's steps", () => {
  // Euclid's own algorithm would take seconds at the size bound: what a hostile file could make of each product.
  expect(greatestCommonDivisor(3n ** 41_000n, 10n ** 19_700n)).toBe(1n);
  const { euclid: theirs, ours } = stepsOf(3n ** 4_100n, 10n ** 1_970n);
  expect(theirs).toBeGreaterThan(3_000);
  expect(ours).toBeLessThan(theirs / 10);
});
