import { pickExtremes, weightedAverage } from '../series/statistics.ts';
import type { DirectValue, Domain } from './domain.ts';

/** The n lowest, or highest, of several figures, as a list. */
export function fewOf(
  domain: Domain,
  of: { readonly statistic: 'highest' | 'lowest'; readonly count: number },
  values: readonly DirectValue[],
): DirectValue {
  return domain.lower(pickExtremes(of.statistic, of.count, values.map(domain.lift)));
}

/** The average of values that count as often as their weights, each value with its weight behind it. */
export function weightedOf(
  domain: Domain,
  pairs: readonly (readonly [DirectValue, DirectValue])[],
): DirectValue {
  const lifted = pairs.map(([value, weight]) => [domain.lift(value), domain.lift(weight)]);
  return domain.lower(weightedAverage(lifted));
}
