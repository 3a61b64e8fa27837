import {
  add,
  divide,
  Exact,
  greater,
  isAtLeast,
  isLess,
  lesser,
  Missing,
  multiply,
  negate,
  round,
  subtract,
  type Value,
} from '@termsheet/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Opaque, SymbolicTruth } from '../../src/monotone/symbolic-truth.ts';
import { Symbolic } from '../../src/monotone/symbolic.ts';
import { isSameValue } from '../../src/value/same-value.ts';

type Formula = (variable: Value) => Value;

const constant = fc.constantFrom(...[0, 1, 2, 3, -1, -2, 5].map((whole) => Exact.of(whole)));

const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.constant<Formula>((variable) => variable),
    constant.map(
      (value): Formula =>
        () =>
          value,
    ),
    fc
      .tuple(
        fc.constantFrom(add, subtract, multiply, divide, greater, lesser),
        tie('formula'),
        tie('formula'),
      )
      .map(
        ([operate, left, right]): Formula =>
          (variable) =>
            operate(left(variable), right(variable)),
      ),
    tie('formula').map(
      (inner): Formula =>
        (variable) =>
          negate(inner(variable)),
    ),
    fc.tuple(tie('formula'), fc.constantFrom('up', 'down', 'half up', 'half even')).map(
      ([inner, mode]): Formula =>
        (variable) =>
          round(inner(variable), mode, Exact.of(2)),
    ),
  ),
})).formula;

/** From −3 to 3 in thirds. */
const PLACES = Array.from({ length: 19 }, (_, place) => Exact.ratio(BigInt(place - 9), 3n));
const variable = Symbolic.variable(Exact.of(-3), Exact.of(3));

test('a figure shown to rise never falls, and lies where it is said to', () => {
  fc.assert(
    fc.property(formula, (of) => {
      const shown = of(variable);
      const values = PLACES.map((place) => of(place));
      if (shown instanceof Missing || shown instanceof Opaque) return;
      if (!(shown instanceof Symbolic)) {
        expect(values.every((value) => isSameValue(value, shown))).toBe(true);
        return;
      }
      const [first, last] = shown.isRising()
        ? [shown.atLow(), shown.atHigh()]
        : [shown.atHigh(), shown.atLow()];
      let before = shown.isRising() ? first : last;
      for (const value of values) {
        // A denominator with a zero in the range is never shown.
        expect(value).toBeInstanceOf(Exact);
        if (!(value instanceof Exact)) continue;
        const turned = value.compare(before);
        expect(turned === 0 || turned === (shown.isRising() ? 1 : -1)).toBe(true);
        expect(first.atMost(value) && value.atMost(last)).toBe(true);
        before = value;
      }
    }),
    { numRuns: 2_000, seed: 1_933 },
  );
});

test('a condition shown to change once holds up to there, or from there on', () => {
  let shownOnce = 0;
  fc.assert(
    fc.property(formula, formula, fc.constantFrom(isAtLeast, isLess), (left, right, compare) => {
      const truth = compare(left(variable), right(variable));
      if (!(truth instanceof SymbolicTruth)) return;
      shownOnce += 1;
      const verdicts = PLACES.map((place) => compare(left(place), right(place)) === true);
      const ordered = truth.holds === 'last' ? verdicts : verdicts.toReversed();
      // Once it holds it goes on holding.
      expect(
        ordered.slice(ordered.indexOf(true)).every((holds) => holds || !ordered.includes(true)),
      ).toBe(true);
    }),
    { numRuns: 3_000, seed: 717_869 },
  );
  expect(shownOnce).toBeGreaterThan(300);
});
