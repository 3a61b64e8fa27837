import { keepsTwos } from './lowest-terms.ts';
import { bitsAtMost } from './size.ts';

/** A fraction in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Denominators below this are short: those of fractions that a reader can take in. */
const LIMIT = 10n ** 30n;

/** 2 to this power is beyond the limit. */
const TWOS_OF_LIMIT = 100;

/** Leading digits that tell every short fraction from every other: twice the limit's, and some more. */
const LEADING_BITS = 256;

/**
 * `numerator / denominator` (above 0) in lowest terms, where its denominator there is below 10^30.
 *
 * A short fraction is a convergent of the continued fraction of whatever lies this close to it
 * (Legendre's theorem; Hardy and Wright, An Introduction to the Theory of Numbers, §10.15), so that
 * leading digits foretell it; multiplying out shows whether it is the one. Euclid's algorithm on long
 * numbers would take a thousand times as long.
 */
export function shortFraction(numerator: bigint, denominator: bigint): Fraction | undefined {
  if (keepsTwos(numerator, denominator, TWOS_OF_LIMIT)) return undefined;
  const truncated = numerator / denominator;
  const rest = numerator - truncated * denominator;
  const magnitude = rest < 0n ? -rest : rest;
  const shift = BigInt(Math.max(0, bitsAtMost(denominator) - LEADING_BITS));
  const { above, below } = lastShortConvergent(magnitude >> shift, denominator >> shift);
  if (magnitude * below !== above * denominator) return undefined;
  return { numerator: truncated * below + (rest < 0n ? -above : above), denominator: below };
}

/** The closest convergent of a part of 1 whose denominator is short. */
function lastShortConvergent(
  numerator: bigint,
  denominator: bigint,
): { readonly above: bigint; readonly below: bigint } {
  let [larger, smaller] = [numerator, denominator];
  let [aboveBefore, above] = [0n, 1n];
  let [belowBefore, below] = [1n, 0n];
  while (smaller > 0n) {
    const quotient = larger / smaller;
    const next = quotient * below + belowBefore;
    if (next >= LIMIT) break;
    [aboveBefore, above] = [above, quotient * above + aboveBefore];
    [belowBefore, below] = [below, next];
    [larger, smaller] = [smaller, larger - quotient * smaller];
  }
  return { above, below };
}
