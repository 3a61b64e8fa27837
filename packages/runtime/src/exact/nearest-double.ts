import type { Exact } from './exact.ts';

/** More digits than tell any double from the next: the first 17 tell them, the others how to round. */
const DIGITS = 40n;

/**
 * The double nearest to an exact figure; infinite beyond the largest double. For charts and statistics: an amount is
 * its exact text.
 *
 * @param written the figure as `toString` writes it, where that was done already.
 */
export function nearestDouble(figure: Exact, written: string = figure.toString()): number {
  const [above = '', below] = written.split('/');
  // Read as text, not by way of two doubles: each of those would be rounded for itself.
  if (below === undefined) return Number(above);
  const denominator = BigInt(below);
  const numerator = BigInt(above);
  const shift = DIGITS + BigInt(Math.max(0, below.length - above.length));
  const scaled = numerator * 10n ** shift;
  const quotient = scaled / denominator;
  // A last digit beyond the others keeps what was cut off from looking like an exact half.
  const beyond = scaled % denominator === 0n ? '0' : '1';
  return Number(`${quotient}${beyond}e-${shift + 1n}`);
}
