import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/exact/index.ts';
import { figureWork } from '../../src/exact/figure-work.ts';
import { hasRootIn, rootsIn, simplestBetween } from '../../src/solving/real-roots.ts';
import { type Coefficients, productOfTwo, valueAt } from '../../src/solving/univariate.ts';

const EVERYWHERE = { low: null, high: null };

const anyFraction = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 40 }))
  .map(([above, below]) => Exact.ratio(BigInt(above), BigInt(below)));

/** The polynomial that is zero exactly at these figures, times one that is zero nowhere. */
function vanishingAt(roots: readonly Exact[], positive: Coefficients): Coefficients {
  return roots.reduce<Coefficients>(
    (product, root) => productOfTwo(product, [root.negated(), Exact.ONE]),
    positive,
  );
}

/** `x² + n`, which is above zero everywhere. */
const anyPositive = fc
  .integer({ min: 1, max: 50 })
  .map((constant): Coefficients => [Exact.of(constant), Exact.ZERO, Exact.ONE]);

function shown(figures: Iterable<Exact>): readonly string[] {
  return [...figures].toSorted((left, right) => left.compare(right)).map(String);
}

test('law: the roots of a product are its factors’ roots, each once and in order', () => {
  fc.assert(
    fc.property(fc.array(anyFraction, { maxLength: 5 }), anyPositive, (roots, positive) => {
      const found = rootsIn(vanishingAt(roots, positive), EVERYWHERE);
      const exact = found.map((root) => root.exact?.toString());
      expect(exact).toEqual([...new Set(shown(roots))]);
    }),
    { numRuns: 100 },
  );
});

test('law: within a range are those strictly between its ends', () => {
  const anyEnds = fc.tuple(anyFraction, anyFraction).filter(([low, high]) => low.lessThan(high));
  fc.assert(
    fc.property(fc.array(anyFraction, { maxLength: 4 }), anyEnds, (roots, [low, high]) => {
      // An end may be a root itself.
      const polynomial = vanishingAt([...roots, low], [Exact.of(3)]);
      const within = roots.filter((root) => low.lessThan(root) && root.lessThan(high));
      const found = rootsIn(polynomial, { low, high }).map((root) => root.exact?.toString());
      expect(found).toEqual([...new Set(shown(within))]);
      expect(hasRootIn(polynomial, { low, high })).toBe(within.length > 0);
    }),
    { numRuns: 100 },
  );
});

describe('a root that no fraction is', () => {
  test.each([
    [[-2, 0, 1], 2],
    [[-1, -1, 1], 2],
    [[-2, 0, 0, 1], 1],
    [[1, 0, -10, 0, 1], 4],
  ])('of %j lies between two that are near', (whole, count) => {
    const polynomial = whole.map((each) => Exact.of(each));
    const roots = rootsIn(polynomial, EVERYWHERE);
    expect(roots.length).toBe(count);
    for (const root of roots) {
      expect(root.exact).toBeNull();
      if (root.exact !== null) continue;
      const signs = [root.low, root.high].map((end) => valueAt(polynomial, end).sign());
      expect(new Set(signs)).toEqual(new Set([-1, 1]));
    }
  });
});

test('law: the simplest fraction between two lies between them, and none is simpler', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (one, other) => {
      fc.pre(!one.equals(other));
      const [low, high] = [one.min(other), one.max(other)];
      const simplest = simplestBetween({ low, high });
      expect(low.lessThan(simplest) && simplest.lessThan(high)).toBe(true);
      for (let below = 1n; below < simplest.denominator(); below += 1n) {
        const scale = Exact.of(below);
        const next = Exact.of(low.times(scale).floor() + 1n);
        expect(next.lessThan(high.times(scale))).toBe(false);
      }
    }),
  );
});

/** A fraction of about a thousand digits, another for each place. */
function long(place: number): Exact {
  return Exact.ratio(3n ** BigInt(2_000 + 7 * place), 7n ** BigInt(1_100 + 11 * place));
}

test('figures of thousands of digits are given up after a bounded work on them', () => {
  const roots = Array.from({ length: 6 }, (_, place) => long(place));
  const [constant = Exact.ZERO, ...others] = vanishingAt(roots, [Exact.ONE]);
  const polynomial = [constant.plus(Exact.ratio(1n, 3n ** 200n)), ...others];
  const before = figureWork();
  expect(() => rootsIn(polynomial, EVERYWHERE)).toThrow(/^$|has grown past/u);
  // The search may take half a million, and the operation in which it is spent some more.
  expect(figureWork() - before).toBeLessThan(2_000_000);
});
