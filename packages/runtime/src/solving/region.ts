import { Exact } from '../exact/exact.ts';
import { type RoundingMode, roundToMultiple } from '../exact/rounding.ts';
import type { Value } from '../value/value.ts';
import { Between } from './between.ts';
import { hasRootIn, type OpenRange, rootsIn } from './real-roots.ts';
import { NotShown } from './not-shown.ts';
import { AskOfLess, type Piece, type Sign, type Sought } from './sought.ts';
import {
  type Coefficients,
  commonDivisorOf,
  degreeOf,
  derivativeOf,
  leadOf,
  minusOf,
  productOfTwo,
  scaled,
  valueAt,
} from './univariate.ts';

/** A rounding is followed step by step where a region has no more than so many of its steps. */
const MAX_STEPS = 6n;

/** The number of the only unknown of a region. */
export const UNKNOWN = 0;

/** A root that no fraction is, in a region so narrow that nothing else happens there, and its side. */
export interface Crossing {
  readonly polynomial: Coefficients;
  readonly side: 'low' | 'high';
}

/** All values of one unknown between two others: what decides a figure that depends on it there. */
export class Region implements Piece {
  readonly range: OpenRange;
  readonly crossing: Crossing | null;

  constructor(range: OpenRange, crossing: Crossing | null = null) {
    this.range = range;
    this.crossing = crossing;
  }

  signOf(figure: Sought): Sign {
    const { above, below } = partsOf(figure);
    const signs = [above, below].map((part) => this.#signOfPart(part));
    return signs.includes(-1) && signs.includes(1) ? -1 : 1;
  }

  /** The sign of a polynomial that is not zero everywhere. */
  #signOfPart(part: Coefficients): Sign {
    if (!hasRootIn(part, this.range)) return valueAt(part, someFigureIn(this.range)).sign();
    if (this.crossing === null) throw new AskOfLess(this, rootsIn(part, this.range));
    return this.#signBeside(part, this.crossing);
  }

  /** Beside the one root in the region; a second one there would be too near to tell apart. */
  #signBeside(part: Coefficients, { polynomial, side }: Crossing): Sign {
    const common = commonDivisorOf(part, polynomial);
    const isSame = rootsIn(part, this.range).length === 1 && hasRootIn(common, this.range);
    const end = side === 'low' ? this.range.low : this.range.high;
    if (!isSame || end === null) throw new NotShown();
    return valueAt(part, end).sign();
  }

  /** Rounds what lies within one step, and asks of less where it lies within few. */
  round(figure: Sought, mode: RoundingMode, step: Exact): Value {
    const range = this.rangeOf(figure);
    const { low, high } = range;
    if (low === null || high === null) return range.rounded(mode, step);
    const edges = edgesBetween(low, high, { mode, step });
    if (edges === null) return range.rounded(mode, step);
    if (edges.length === 0) {
      return roundToMultiple(low.plus(high).dividedBy(Exact.of(2)), mode, step);
    }
    if (this.crossing !== null) throw new NotShown();
    const { above, below } = partsOf(figure);
    const places = edges.flatMap((edge) =>
      rootsIn(minusOf(above, scaled(below, edge)), this.range),
    );
    throw new AskOfLess(this, places);
  }

  /** The range of a figure that rises or falls all over the region; else it is asked of less. */
  rangeOf(figure: Sought): Between {
    const { above, below } = partsOf(figure);
    // The derivative of N/D has the sign of N'D - ND', and there is none where D is zero.
    const slope = minusOf(
      productOfTwo(derivativeOf(above), below),
      productOfTwo(above, derivativeOf(below)),
    );
    for (const part of [below, slope]) {
      if (!hasRootIn(part, this.range)) continue;
      if (this.crossing !== null) throw new NotShown();
      throw new AskOfLess(this, rootsIn(part, this.range));
    }
    const rises = valueAt(slope, someFigureIn(this.range)).sign() > 0;
    const [low, high] = [this.range.low, this.range.high].map((end) => limitAt(end, above, below));
    return rises ? new Between(low ?? null, high ?? null) : new Between(high ?? null, low ?? null);
  }
}

interface Parts {
  readonly above: Coefficients;
  readonly below: Coefficients;
}

/** The two polynomials of a figure, in the one unknown. */
export function partsOf({ numerator, denominator }: Sought): Parts {
  return { above: numerator.inOne(UNKNOWN) ?? [], below: denominator.inOne(UNKNOWN) ?? [] };
}

/** What the quotient comes to at an end; null where it grows without end. */
function limitAt(end: Exact | null, above: Coefficients, below: Coefficients): Exact | null {
  if (end !== null) {
    const divisor = valueAt(below, end);
    return divisor.isZero() ? null : valueAt(above, end).dividedBy(divisor).reduced();
  }
  if (degreeOf(above) > degreeOf(below)) return null;
  if (degreeOf(above) < degreeOf(below)) return Exact.ZERO;
  return leadOf(above).dividedBy(leadOf(below));
}

/** Where a rounding jumps, strictly between two figures; null where that is too often. */
function edgesBetween(
  low: Exact,
  high: Exact,
  { mode, step }: { readonly mode: RoundingMode; readonly step: Exact },
): readonly Exact[] | null {
  const shift = mode === 'up' || mode === 'down' ? Exact.ZERO : step.dividedBy(Exact.of(2));
  const first = low.minus(shift).dividedBy(step).floor() + 1n;
  const last = high.minus(shift).dividedBy(step).ceiling() - 1n;
  if (last - first >= MAX_STEPS) return null;
  const edges: Exact[] = [];
  for (let place = first; place <= last; place += 1n) {
    edges.push(step.times(Exact.of(place)).plus(shift));
  }
  return edges;
}

/** Some figure in a range, with few digits. */
export function someFigureIn({ low, high }: OpenRange): Exact {
  if (low === null && high === null) return Exact.ZERO;
  if (high === null) return Exact.of((low ?? Exact.ZERO).floor() + 1n);
  if (low === null) return Exact.of(high.ceiling() - 1n);
  return roundMiddle(low, high);
}

const TEN = Exact.of(10);
const TENTH = Exact.decimal(1n, 1);

/** A figure near the middle: rounded, so that halving again and again does not pile up digits. */
function roundMiddle(low: Exact, high: Exact): Exact {
  const width = high.minus(low);
  const middle = low.plus(high).dividedBy(Exact.of(2)).reduced();
  let step = Exact.ONE;
  while (step.times(TEN).lessThan(width)) step = step.times(TEN);
  while (width.lessThan(step.times(TEN))) step = step.times(TENTH);
  return roundToMultiple(middle, 'down', step);
}
