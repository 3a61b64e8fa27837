import { Exact, parseExact } from '../exact/index.ts';
import type { Unit } from './unit.ts';

/** A figure as its unit is shown and handed in: 0.0125 shares per dollar is 12.5 `per $1,000`. */
export function shownFigure(value: Exact, unit: Unit): Exact {
  return unit.per === null ? value : value.times(countOf(unit.per));
}

/** The figure for one of what stands below the line, from one as its unit is shown. */
export function figureAsShown(shown: Exact, unit: Unit): Exact {
  return unit.per === null ? shown : shown.dividedBy(countOf(unit.per));
}

function countOf(per: string): Exact {
  return parseExact(per) ?? Exact.ONE;
}
