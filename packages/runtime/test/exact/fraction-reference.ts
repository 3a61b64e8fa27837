import * as fc from 'fast-check';
import { Exact } from '../../src/exact/index.ts';

/** The textbook fraction, reduced after every step: slow, and too plain to be wrong. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d < 0n ? { n: -n / a, d: -d / a } : { n: n / a, d: d / a };
}

/** A number as the code under test holds it and as the reference does. */
export interface Pair {
  readonly text: string;
  readonly exact: Exact;
  readonly reference: Fraction;
}

/** Figures as contracts have them, and ones that no contract has, to reach every representation. */
export function anyNumber(): fc.Arbitrary<Pair> {
  const whole = fc.oneof(
    { weight: 4, arbitrary: fc.bigInt(-100n, 100n) },
    { weight: 4, arbitrary: fc.bigInt(-(10n ** 12n), 10n ** 12n) },
    // Where machine numbers end.
    { weight: 2, arbitrary: fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n) },
    { weight: 1, arbitrary: fc.bigInt(-(2n ** 53n) - 3n, 3n - 2n ** 53n) },
    { weight: 1, arbitrary: fc.bigInt(2n ** 26n - 2n, 2n ** 27n + 2n) },
    { weight: 1, arbitrary: fc.bigInt(-(2n ** 300n), 2n ** 300n) },
  );
  const places = fc.oneof(
    { weight: 5, arbitrary: fc.nat(6) },
    { weight: 1, arbitrary: fc.integer({ min: 12, max: 17 }) },
    { weight: 1, arbitrary: fc.nat(130) },
  );
  const decimal = fc.tuple(whole, places).map(([n, p]) => ({
    text: `${n}e-${p}`,
    exact: Exact.decimal(n, p),
    reference: fraction(n, 10n ** BigInt(p)),
  }));
  const below = whole.filter((d) => d !== 0n);
  const ratio = fc.tuple(whole, below).map(([n, d]) => ({
    text: `${n}/${d}`,
    exact: Exact.ratio(n, d),
    reference: fraction(n, d),
  }));
  return fc.oneof(
    { weight: 3, arbitrary: decimal },
    { weight: 2, arbitrary: ratio },
    {
      weight: 1,
      arbitrary: whole.map((n) => ({ text: `${n}`, exact: Exact.of(n), reference: { n, d: 1n } })),
    },
  );
}

/** Sums, differences, products and quotients of figures, several levels deep. */
export function anyExpression(): fc.Arbitrary<Pair> {
  const { expression } = fc.letrec<{ expression: Pair; operation: Pair }>((tie) => ({
    expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, anyNumber(), tie('operation')),
    operation: fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('expression'), tie('expression'))
      .map(([operator, left, right]) => apply(operator, left, right)),
  }));
  return expression;
}

function apply(operator: '+' | '-' | '*' | '/', left: Pair, right: Pair): Pair {
  const [a, b] = [left.reference, right.reference];
  const text = `(${left.text} ${operator} ${right.text})`;
  switch (operator) {
    case '+':
      return {
        text,
        exact: left.exact.plus(right.exact),
        reference: fraction(a.n * b.d + b.n * a.d, a.d * b.d),
      };
    case '-':
      return {
        text,
        exact: left.exact.minus(right.exact),
        reference: fraction(a.n * b.d - b.n * a.d, a.d * b.d),
      };
    case '*':
      return {
        text,
        exact: left.exact.times(right.exact),
        reference: fraction(a.n * b.n, a.d * b.d),
      };
    default:
      // Where a quotient has no value the numerator stands in for it.
      if (b.n === 0n) return left;
      return {
        text,
        exact: left.exact.dividedBy(right.exact),
        reference: fraction(a.n * b.d, a.d * b.n),
      };
  }
}

/** The value in the reference's form, to compare the two. */
export function asFraction(value: Exact): Fraction {
  return { n: value.numerator(), d: value.denominator() };
}
