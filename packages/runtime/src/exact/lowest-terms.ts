const LOW_BITS = 64;

/**
 * Whether the denominator has at least so many factors of 2 more than the numerator, as far as a glance
 * at their last digits tells: `false` leaves it open. In lowest terms these factors stay, so that a long
 * fraction of which this is true is known to be neither short nor a short decimal; interest that
 * compounds makes such fractions, whose lowest terms would take long to find.
 */
export function keepsTwos(numerator: bigint, denominator: bigint, count: number): boolean {
  const low = BigInt.asUintN(LOW_BITS, numerator);
  if (low === 0n) return false;
  const twos = Math.log2(Number(low & -low));
  return BigInt.asUintN(twos + count, denominator) === 0n;
}

/** A prime that fits the machine's words: a remainder by it is found in one pass over the digits. */
const PRIME = 2n ** 61n - 1n;

/** Whether two products differ, as far as their remainders tell: `false` leaves it open. */
export function productsDiffer(
  one: readonly [bigint, bigint],
  other: readonly [bigint, bigint],
): boolean {
  const [left, right] = [one, other].map(
    ([first, second]) => ((first % PRIME) * (second % PRIME)) % PRIME,
  );
  return left !== right;
}
