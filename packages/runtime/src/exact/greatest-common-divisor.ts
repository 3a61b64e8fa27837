/** The bits of a leading part: sums and products of its cofactors stay exact as `number`. */
const LEADING_BITS = 51;

const SAFE = 2n ** 53n;

/** The greatest whole number of which the engine divides in integer registers. */
export const MAX_SMALL: number = 2 ** 31 - 1;

/**
 * The greatest whole number that divides both; neither may be negative, and gcd(0, n) is n.
 *
 * Lehmer's algorithm (Knuth, The Art of Computer Programming, vol. 2, §4.5.2, algorithm L): the
 * leading digits of two long numbers foretell many of Euclid's quotients, which machine numbers
 * find exactly; the long numbers are touched once for all of them. At the size bound this takes a
 * twentieth of the time of Euclid's algorithm, which would let a hostile file stall the evaluator.
 */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [larger, smaller] = first > second ? [first, second] : [second, first];
  let bits = larger < SAFE ? 0 : larger.toString(16).length * 4;
  while (smaller >= SAFE) {
    bits = closerBound(larger, bits);
    [larger, smaller] = nearerPair(larger, smaller, bits);
  }
  if (smaller === 0n) return larger;
  return BigInt(gcdOfSafeIntegers(Number(smaller), Number(larger % smaller)));
}

/**
 * A pair with the same divisors, many of Euclid's steps on, or one where none is certain.
 *
 * @param bits - A bound on the bits of the larger, within 8 of them.
 */
export function nearerPair(
  larger: bigint,
  smaller: bigint,
  bits: number,
): readonly [larger: bigint, smaller: bigint] {
  const shift = BigInt(bits - LEADING_BITS);
  const step = foretold(Number(larger >> shift), Number(smaller >> shift));
  if (step === undefined) return [smaller, larger % smaller];
  return [
    larger * BigInt(step.a) + smaller * BigInt(step.b),
    larger * BigInt(step.c) + smaller * BigInt(step.d),
  ];
}

/** Brings a bound on the bits of `integer` to within 8 of them; a leading part is never longer. */
function closerBound(integer: bigint, bound: number): number {
  let bits = bound;
  while (integer >> BigInt(bits - 8) === 0n) bits -= 8;
  return bits;
}

/** Several of Euclid's steps in one: the new pair is (aX + bY, cX + dY). */
interface Step {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The steps that two numbers must take whatever follows their leading parts, if any is certain. */
function foretold(leadingLarger: number, leadingSmaller: number): Step | undefined {
  let [x, y] = [leadingLarger, leadingSmaller];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return b === 0 ? undefined : { a, b, c, d };
}

/** Euclid's algorithm on whole numbers below 2^53, neither negative. */
export function gcdOfSafeIntegers(first: number, second: number): number {
  let larger = first > second ? first : second;
  let smaller = first > second ? second : first;
  while (larger > MAX_SMALL) {
    if (smaller === 0) return larger;
    // Several times as fast as `%`; a quotient that was rounded up leaves less than nothing.
    const rest = larger - Math.floor(larger / smaller) * smaller;
    larger = smaller;
    smaller = rest < 0 ? rest + smaller : rest;
  }
  return ofSmallIntegers(larger, smaller);
}

/** The same below 2^31, where the engine divides in integer registers: ten times as fast. */
function ofSmallIntegers(first: number, second: number): number {
  let larger = first | 0;
  let smaller = second | 0;
  while (smaller !== 0) [larger, smaller] = [smaller, (larger % smaller) | 0];
  return larger;
}
