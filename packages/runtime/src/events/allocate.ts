import { Exact } from '../exact/exact.ts';
import { type RoundingMode, roundToMultiple } from '../exact/rounding.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { Rows } from '../program/program.ts';
import { firstMissing } from '../series/statistics.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { impossible } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { countRows, isRows, readRow } from './rows.ts';

/** `allocate X pro rata by F among R`. */
export interface Allocation {
  readonly site: number;
  /** What is divided. */
  readonly amount: Code;
  /** Among whom. */
  readonly rows: Rows<Code>;
  /** By what, read for each row; of any unit, which cancels out. */
  readonly weight: Code;
  /** Whose part is asked for. */
  readonly row: Code;
  /** How each part is rounded, and to multiples of what; null where parts are exact. */
  readonly rounding: { readonly mode: RoundingMode; readonly step: Code } | null;
  /** Whose part takes what rounding leaves, so that the parts are together the whole. */
  readonly remainder: 'largest' | 'first' | 'last' | null;
}

/** One of those among whom an amount is divided. */
interface Part {
  readonly row: Occurrence;
  readonly weight: Exact;
  readonly rounded: Exact;
}

/**
 * The part of one row: the amount times its weight over all weights, rounded as said. A row that is
 * not among those asked for has no part, which is 0. Impossible where the weights are together 0, or
 * one of them is below 0.
 */
export function allocate(frame: Frame, spec: Allocation): Value {
  return frame.within(spec.site, { ...frame.step('window', null), body: spec.site }, () => {
    const whose = spec.row(frame);
    const parts = divide(frame, spec);
    if (!Array.isArray(parts)) return parts;
    const own = parts.find(({ row }) => row === whose);
    if (own === undefined) return Exact.ZERO;
    const { remainder } = spec;
    if (remainder === null || own !== chosen(parts, remainder)) return own.rounded;
    const amount = spec.amount(frame);
    if (!(amount instanceof Exact)) return amount;
    const others = parts.reduce((sum, part) => sum.plus(part.rounded), Exact.ZERO);
    return own.rounded.plus(amount.minus(others));
  });
}

function divide(frame: Frame, spec: Allocation): readonly Part[] | Value {
  const rows = countRows(frame, spec.rows, spec.site);
  if (!isRows(rows)) return rows;
  const open = rows.map(({ verdict }) => verdict).filter((verdict) => verdict !== true);
  if (open.length > 0) return firstMissing(open) ?? Opaque.INSTANCE;
  frame.run.limits.spend('row', spec.site, rows.length);
  const read = { slot: spec.rows.slot, operand: spec.weight };
  const weights = rows.map(({ occurrence }) => readRow(frame, { ...read, row: occurrence }));
  const amount = spec.amount(frame);
  const step = spec.rounding === null ? Exact.ONE : spec.rounding.step(frame);
  const known = [amount, step, ...weights];
  const figures = known.filter((value) => value instanceof Exact);
  if (figures.length < known.length) return firstMissing(known) ?? Opaque.INSTANCE;
  const [whole = Exact.ZERO, unit = Exact.ONE, ...by] = figures;
  if (by.some((weight) => weight.sign() < 0)) return impossible('an allocation by less than 0');
  const total = by.reduce((sum, weight) => sum.plus(weight), Exact.ZERO);
  if (total.isZero()) return impossible('an allocation by nothing: the weights are together 0');
  if (unit.sign() <= 0) return impossible('rounding to multiples of no more than 0');
  return rows.map(({ occurrence }, index) => {
    const weight = by[index] ?? Exact.ZERO;
    const part = whole.times(weight).dividedBy(total);
    const { rounding } = spec;
    const rounded = rounding === null ? part : roundToMultiple(part, rounding.mode, unit);
    return { row: occurrence, weight, rounded };
  });
}

/** Who takes the remainder; the first of several that are the largest. */
function chosen(
  parts: readonly Part[],
  remainder: NonNullable<Allocation['remainder']>,
): Part | undefined {
  if (remainder === 'first') return parts[0];
  if (remainder === 'last') return parts.at(-1);
  return parts.reduce((largest, part) => (largest.weight.lessThan(part.weight) ? part : largest));
}
