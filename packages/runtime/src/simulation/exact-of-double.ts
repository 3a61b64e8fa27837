import { Exact } from '../exact/exact.ts';

/** The bits of a double's fraction. */
const FRACTION = 2 ** 52;

/** The figure that a double stands for, exactly: a whole number over a power of two. */
export function exactOfDouble(value: number): Exact {
  if (Number.isSafeInteger(value)) return Exact.of(value);
  let whole = value;
  let halvings = 0n;
  // Doubling is exact, and takes at most as many steps as a double has exponents below one.
  while (!Number.isInteger(whole) && Math.abs(whole) < FRACTION) {
    whole *= 2;
    halvings += 1n;
  }
  return Exact.ratio(BigInt(whole), 2n ** halvings);
}
