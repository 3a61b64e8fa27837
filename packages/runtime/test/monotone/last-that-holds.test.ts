import { add, divide, Exact, isAtMost, multiply, round, type Value } from '@termsheet/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastThatHolds } from '../../src/monotone/last-that-holds.ts';
import { SymbolicTruth } from '../../src/monotone/symbolic-truth.ts';
import { Symbolic } from '../../src/monotone/symbolic.ts';

const CENT = Exact.decimal(1, 2);

test('the last that holds is found wherever the search begins', () => {
  const places = fc.bigInt({ min: -1n, max: 5000n });
  const near = fc.option(fc.integer({ min: -100, max: 6000 }), { nil: null });
  fc.assert(
    fc.property(places, fc.bigInt({ min: 1n, max: 5001n }), near, (turn, last, at) => {
      const wanted = turn >= last ? last - 1n : turn;
      const truth = new SymbolicTruth('first', at === null ? null : Exact.of(at));
      const range = { from: Exact.ZERO, step: Exact.ONE, last };
      const found = lastThatHolds(range, truth, (place) => place <= wanted);
      expect(found).toBe(wanted < 0n ? null : wanted);
    }),
    { seed: 77, numRuns: 400 },
  );
});

/** No more than 9.99% of all shares are held once $P are converted at a price, rounded up to whole shares. */
function isPermitted(price: Exact, held: Exact, all: Exact): (portion: Value) => Value {
  return (portion) => {
    const shares = round(divide(portion, price), 'up', Exact.ONE);
    const part = divide(add(held, shares), add(all, shares));
    return isAtMost(multiply(part, Exact.of(100)), Exact.decimal(999, 2));
  };
}

test('an ownership limit is met after a few candidates of millions', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 }).map((figure) => Exact.of(figure));
  const price = fc.integer({ min: 1, max: 5000 }).map((cents) => Exact.ratio(BigInt(cents), 700n));
  fc.assert(
    fc.property(price, whole, whole, (each, held, rest) => {
      const holds = isPermitted(each, held, held.times(Exact.of(11)).plus(rest));
      const last = 10_000_000_000n;
      const range = { from: Exact.ZERO, step: CENT, last };
      const truth = holds(Symbolic.variable(Exact.ZERO, CENT.times(Exact.of(last))));
      if (!(truth instanceof SymbolicTruth)) throw new Error('It is shown to change once.');
      let tried = 0;
      const found = lastThatHolds(range, truth, (place) => {
        tried += 1;
        return holds(CENT.times(Exact.of(place))) === true;
      });
      expect(typeof found).toBe('bigint');
      expect(tried).toBeLessThanOrEqual(2);
    }),
    { seed: 77, numRuns: 100 },
  );
});
