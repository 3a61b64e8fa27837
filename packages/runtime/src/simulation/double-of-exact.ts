import type { Exact } from '../exact/exact.ts';

/** Whole numbers up to here are doubles. */
const WHOLE = 2n ** 53n;

/** The double next to a figure, to within its last digit. */
export function doubleOfExact(value: Exact): number {
  const { numerator, denominator } = value.inLowestTerms();
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= WHOLE && denominator <= WHOLE) return Number(numerator) / Number(denominator);
  // The quotient is taken to 64 bits at least, so that only its last digit is rounded.
  const bits = BigInt(Math.max(0, 64 - size.toString(2).length + denominator.toString(2).length));
  const half = Math.floor(Number(bits) / 2);
  return Number((numerator << bits) / denominator) / 2 ** half / 2 ** (Number(bits) - half);
}
