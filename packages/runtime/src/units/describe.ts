import { isPerAnnum, sides } from './label-parts.ts';
import type { Factor, Unit } from './unit.ts';

/**
 * The unit as a short label: `USD`, `shares of Common Stock`, `USD per share of Common Stock`,
 * `per annum`, `USD × shares of Common Stock`; `number` for a plain number.
 */
export function unitLabel(unit: Unit): string {
  const { above, below } = sides(unit);
  if (unit.factors.length === 0) return 'number';
  if (above === '') return isPerAnnum(unit) ? 'per annum' : `1 ${below}`;
  return below === '' ? above : `${above} ${below}`;
}

/** The unit in words, to follow "is" or "expected" in a diagnostic: `a price in USD per share …`. */
export function describeUnit(unit: Unit): string {
  const label = unitLabel(unit);
  const [first, second, ...others] = unit.factors;
  if (first === undefined) return 'a plain number';
  if (others.length > 0) return label;
  if (second === undefined) return describeSingle(first, label);
  const isPrice =
    first.dimension.kind === 'currency' &&
    first.power === 1 &&
    second.dimension.kind === 'shares' &&
    second.power === -1;
  return isPrice ? `a price in ${label}` : label;
}

function describeSingle({ dimension, power }: Factor, label: string): string {
  if (dimension.kind === 'annum' && power === -1) return 'a rate per annum';
  if (power !== 1) return label;
  return dimension.kind === 'currency' ? `an amount of money in ${label}` : `a number of ${label}`;
}
