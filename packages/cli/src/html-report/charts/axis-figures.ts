import { showValue } from '@termsheet/compiler';
import {
  type Day,
  Exact,
  formatIsoDate,
  parseExact,
  type Value,
  type ValueType,
} from '@termsheet/runtime';

/** A figure as near as a pixel can show it; null for what is no figure, or none that can be drawn. */
export function heightOf(value: Value | undefined): number | null {
  if (!(value instanceof Exact)) return null;
  const height = Number(value.numerator()) / Number(value.denominator());
  return Number.isFinite(height) ? height : null;
}

/** The start of a day, which charts count in UTC so that no clock moves it. */
export function momentOf(day: Day): Date {
  return new Date(`${formatIsoDate(day)}T00:00:00Z`);
}

/** How an axis writes its figures: as the contract's own, without the unit, which stands beside it. */
export function tickOf(type: ValueType): (figure: number) => string {
  return (figure) => {
    const exact = parseExact(
      Number(figure.toPrecision(12))
        .toFixed(12)
        .replace(/\.?0+$/u, ''),
    );
    const shown = exact === undefined ? String(figure) : showValue(exact, type);
    return shown.split(' ')[0] ?? shown;
  };
}
