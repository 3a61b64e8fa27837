import type { Exact } from './exact.ts';

/** Whole numbers up to here are doubles. */
const WHOLE = 2n ** 53n;

/** More bits than a double has, by so many that what is cut off behind them decides no rounding but for a half. */
const BITS = 64;

/**
 * The double nearest to an exact figure; infinite beyond the largest double, and to within the last digit below the
 * least that has all its digits. For charts, statistics and figures in doubles: an amount is its exact text.
 */
export function nearestDouble(figure: Exact): number {
  const { numerator, denominator } = figure.inLowestTerms();
  const size = numerator < 0n ? -numerator : numerator;
  // A quotient of two doubles is rounded once.
  if (size <= WHOLE && denominator <= WHOLE) return Number(numerator) / Number(denominator);
  const bits = Math.max(0, BITS - lengthOf(size) + lengthOf(denominator));
  const scaled = size << BigInt(bits);
  const quotient = scaled / denominator;
  // A last bit of what was cut off keeps it from looking like an exact half.
  const rest = quotient * denominator === scaled ? 0n : 1n;
  const half = bits >> 1;
  const double = Number(quotient | rest) / 2 ** half / 2 ** (bits - half);
  return numerator < 0n ? -double : double;
}

function lengthOf(size: bigint): number {
  return size.toString(2).length;
}
