/** The most bits a numerator or denominator in lowest terms may have: about 19,700 digits. */
export const MAX_BITS = 2 ** 16 - 1;

/**
 * A bound on the bits of `integer`: never too small, and at most four too large.
 *
 * The logarithm only measures the size; no digit of an amount passes through a floating number.
 */
export function bitsAtMost(integer: bigint): number {
  const magnitude = Math.abs(Number(integer));
  if (magnitude < Infinity) return bitsOfNumber(magnitude);
  const hexadecimal = integer.toString(16);
  return 4 * (integer < 0n ? hexadecimal.length - 1 : hexadecimal.length);
}

/** The same bound for a whole number that a machine number holds. */
export function bitsOfNumber(integer: number): number {
  return Math.floor(Math.log2(Math.abs(integer) + 1)) + 2;
}
