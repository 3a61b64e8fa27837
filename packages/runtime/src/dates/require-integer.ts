/**
 * Returns `value` when it is a whole number.
 *
 * Counts of days and months come from checked source text, so a fraction here is a mistake in the
 * caller. It is refused rather than rounded: rounding would move a deadline without a word.
 *
 * @throws RangeError naming `what` when `value` is not a whole number.
 */
export function requireInteger(value: number, what: string): number {
  if (!Number.isInteger(value)) {
    throw new RangeError(`${what} must be a whole number, not ${value}.`);
  }
  return value;
}
