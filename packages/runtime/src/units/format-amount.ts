import { Exact, formatDecimal, formatFigure, formatPercent, parseExact } from '../exact/index.ts';
import { isPerAnnum, sides, singular } from './label-parts.ts';
import { shownFigure } from './shown-figure.ts';
import type { Dimension, Unit } from './unit.ts';

/**
 * An amount with its unit, as a contract would print it: `$0.22 per share of Common Stock`,
 * `$1,450,388.28`, `EUR 5,000`, `1 share of Common Stock`, `9% per annum`, `0.875`.
 *
 * Money that has cents shows at least two decimals, whole money none. Where no decimal is exact the
 * fraction stands before its decimals: `$11/150 (≈ $0.0733333) per share of Common Stock`. A ratio
 * is shown for as many as its unit says: `12.5 shares of Common Stock per $1,000`.
 */
export function formatAmount(amount: Exact, unit: Unit): string {
  if (isPerAnnum(unit)) return `${formatPercent(amount)} per annum`;
  const value = shownFigure(amount, unit);
  const { above, below } = sides(unit, writeMoney);
  const only = onlyAboveTheLine(unit);
  const words = [];
  if (only?.kind === 'currency') {
    words.push(formatMoney(value, singular(only)));
  } else {
    words.push(formatFigure(value, (figure) => figure));
    const isOne = value.abs().equals(Exact.ONE);
    const isSingular = isOne && (only?.kind === 'shares' || only?.kind === 'day');
    words.push(isSingular ? singular(only) : above);
  }
  words.push(below);
  return words.filter((word) => word !== '').join(' ');
}

/** The dimension above the line, where it is one and not raised. */
function onlyAboveTheLine(unit: Unit): Dimension | undefined {
  const [first, ...others] = unit.factors.filter(({ power }) => power > 0);
  return others.length === 0 && first?.power === 1 ? first.dimension : undefined;
}

function writeMoney(per: string, currency: string): string {
  const figure = parseExact(per);
  return figure === undefined ? `${per} ${currency}` : formatMoney(figure, currency);
}

function formatMoney(value: Exact, currency: string): string {
  const symbol = currency === 'USD' ? '$' : `${currency} `;
  const withSymbol = (figure: string): string =>
    figure.startsWith('-') ? `-${symbol}${figure.slice(1)}` : symbol + figure;
  const decimal = value.asDecimal();
  if (decimal === undefined) return formatFigure(value, withSymbol);
  const places = decimal.places === 0 ? 0 : Math.max(decimal.places, 2);
  return withSymbol(formatDecimal(value, { places }));
}
