import type { Exact, Unit } from '@termsheet/runtime';

/**
 * A figure as scenario files and results write it: a decimal without thousands separators where one
 * is exact, money and prices with at least two decimals, and a fraction where no decimal ends.
 */
export function writeFigure(value: Exact, unit: Unit): string {
  const decimal = value.asDecimal();
  if (decimal === undefined) return writeFraction(value);
  const text = value.toString();
  if (!isInMoney(unit) || decimal.places >= 2) return text;
  return `${text}${decimal.places === 0 ? '.' : ''}${'0'.repeat(2 - decimal.places)}`;
}

/** A figure as a fraction in lowest terms: `1/5`, and `5` where it is whole. */
export function writeFraction(value: Exact): string {
  const { numerator, denominator } = value.inLowestTerms();
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

/** Amounts of a currency, whether alone or for each share. */
export function isInMoney(unit: Unit): boolean {
  const above = unit.factors.filter(({ power }) => power > 0);
  const [only] = above;
  return above.length === 1 && only?.power === 1 && only.dimension.kind === 'currency';
}
