import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Exact, nearestDouble } from '../../src/exact/index.ts';
import { exact } from './exact-of.ts';

test.each([
  ['1/5', 0.2],
  ['-11/150', -11 / 150],
  ['500000', 500000],
  ['1/3', 1 / 3],
  [`1/${10n ** 60n}`, 1e-60],
  // Halfway between two doubles but for its last digit.
  [`${2n ** 53n * 3n + 4n}/3`, 9007199254740994],
  [`${10n ** 400n}`, Infinity],
])('the double nearest to %s', (written, double) => {
  expect(nearestDouble(exact(written))).toBe(double);
});

/** More digits than tell any double from the next, and one for all that come after them. */
function decimalOf(numerator: bigint, denominator: bigint): string {
  const shift = 40n + BigInt(denominator.toString().length);
  const scaled = numerator * 10n ** shift;
  return `${scaled / denominator}${scaled % denominator === 0n ? '0' : '1'}e-${shift + 1n}`;
}

test('it is the double that a long enough decimal is read as', () => {
  const long = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
  const below = fc.bigInt({ min: 1n, max: 2n ** 300n });
  fc.assert(
    fc.property(fc.oneof(long, fc.bigInt(-100n, 100n)), below, (numerator, denominator) => {
      const figure = Exact.of(numerator).dividedBy(Exact.of(denominator));
      expect(nearestDouble(figure)).toBe(Number(decimalOf(numerator, denominator)) + 0);
    }),
  );
});
