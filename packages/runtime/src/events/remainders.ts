import { Exact } from '../exact/exact.ts';

/**
 * Who takes what rounding leaves of an amount that is divided: the one of the largest weight, the first
 * or the last; or, one unit each, those whose parts lost the largest fractions.
 */
export type RemainderTo = 'largest' | 'largest fractions' | 'first' | 'last';

/** One part of an amount that is divided. */
export interface Part {
  readonly weight: Exact;
  readonly rounded: Exact;
  /** What rounding took off it; below 0 where it added. */
  readonly fraction: Exact;
}

/** What rounding leaves of the whole, by the parts that take it, so that all are together the whole. */
export function leftOf(
  whole: Exact,
  parts: readonly Part[],
  { to, unit }: { readonly to: RemainderTo | null; readonly unit: Exact },
): ReadonlyMap<Part, Exact> {
  const [first] = parts;
  if (to === null || first === undefined) return new Map();
  const given = parts.reduce((sum, { rounded }) => sum.plus(rounded), Exact.ZERO);
  const left = whole.minus(given);
  if (to === 'largest fractions') return unitsByFraction(left, parts, unit);
  const larger = (one: Part, other: Part): Part =>
    one.weight.lessThan(other.weight) ? other : one;
  const last = parts.at(-1) ?? first;
  return new Map([[{ first, last, largest: parts.reduce(larger) }[to], left]]);
}

/**
 * The odd units one by one, to the largest fraction first and of equal ones to the first row. What is
 * less than a unit, where the whole is no multiple of it, goes to the next. Every fraction is below a
 * unit, so that there are more parts with one than there are units left.
 */
function unitsByFraction(
  left: Exact,
  parts: readonly Part[],
  unit: Exact,
): ReadonlyMap<Part, Exact> {
  const taken = new Map<Part, Exact>();
  let rest = left;
  // The sort keeps equal fractions in the order of the rows.
  for (const part of parts.toSorted((one, other) => other.fraction.compare(one.fraction))) {
    if (rest.sign() <= 0) break;
    const own = rest.lessThan(unit) ? rest : unit;
    taken.set(part, own);
    rest = rest.minus(own);
  }
  return taken;
}
