import { Exact } from '@termsheet/runtime';

/** A figure rounded to multiples of a step, in integers alone. */
export function roundByHand(
  value: Exact,
  mode: 'up' | 'down' | 'half up' | 'half even',
  step: Exact,
): Exact {
  const steps = value.dividedBy(step);
  const [numerator, denominator] = [steps.numerator(), steps.denominator()];
  return Exact.of(wholeSteps(numerator, denominator, mode)).times(step);
}

function wholeSteps(numerator: bigint, denominator: bigint, mode: string): bigint {
  const truncated = numerator / denominator;
  const rest = numerator - truncated * denominator;
  if (rest === 0n) return truncated;
  const floor = rest < 0n ? truncated - 1n : truncated;
  if (mode === 'down') return floor;
  if (mode === 'up') return floor + 1n;
  const above = numerator - floor * denominator;
  const twice = above * 2n;
  if (twice !== denominator) return twice > denominator ? floor + 1n : floor;
  if (mode === 'half even') return floor % 2n === 0n ? floor : floor + 1n;
  // A tie goes away from zero.
  return numerator < 0n ? floor : floor + 1n;
}
