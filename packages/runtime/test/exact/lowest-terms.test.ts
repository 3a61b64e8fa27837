import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../src/exact/exact.ts';
import { countOperation, countReduction, figureWork } from '../../src/exact/figure-work.ts';
import { greatestCommonDivisor } from '../../src/exact/greatest-common-divisor.ts';
import { keepsTwos, productsDiffer } from '../../src/exact/lowest-terms.ts';

const figures = fc.record({
  numerator: fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
  denominator: fc.bigInt({ min: 1n, max: 2n ** 200n }),
  twos: fc.nat({ max: 300 }),
});

test('a denominator that keeps so many twos has them in lowest terms', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 1, max: 150 }), (figure, count) => {
      const { numerator } = figure;
      const denominator = figure.denominator * 2n ** BigInt(figure.twos);
      const magnitude = numerator < 0n ? -numerator : numerator;
      const least = denominator / greatestCommonDivisor(magnitude, denominator);
      const has = least % 2n ** BigInt(count) === 0n;
      const said = keepsTwos(numerator, denominator, count);
      // What a glance leaves open it does not claim.
      if (said) expect(has).toBe(true);
      if (BigInt.asUintN(64, numerator) !== 0n) expect(said).toBe(has);
    }),
  );
});

function workOf(work: () => void): number {
  const before = figureWork();
  work();
  return figureWork() - before;
}

describe('long figures', () => {
  const long = fc.bigInt({ min: 2n ** 300n, max: 2n ** 400n });

  test('that are equal are found so, however they are written', () => {
    fc.assert(
      fc.property(long, long, fc.bigInt({ min: 1n, max: 2n ** 90n }), (above, below, factor) => {
        const figure = Exact.ratio(above, below);
        const same = Exact.ratio(above, below * factor).times(Exact.of(factor));
        expect(figure.equals(same)).toBe(true);
        expect(figure.equals(same.plus(Exact.ratio(1n, below)))).toBe(false);
        expect(productsDiffer([above, factor], [factor, above])).toBe(false);
      }),
    );
  });

  test('count for more work the longer they are', () => {
    const [short, double] = [10_000, 20_000].map((bits) =>
      workOf(() => countOperation(bits, bits)),
    );
    expect(double).toBeGreaterThan(2 * (short ?? 0));
    expect(workOf(() => countReduction(20_000))).toBeGreaterThan(double ?? 0);
    const figure = Exact.ratio(3n ** 9_000n, 7n ** 5_000n);
    expect(workOf(() => figure.times(figure))).toBeGreaterThan(100);
    expect(workOf(() => Exact.of(3).times(Exact.of(4)))).toBe(0);
  });
});
