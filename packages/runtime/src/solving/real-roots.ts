import { Exact } from '../exact/exact.ts';
import { greatestCommonDivisor } from '../exact/greatest-common-divisor.ts';
import { NotShown } from './not-shown.ts';
import { SolvingWork } from './solving-work.ts';
import {
  type Coefficients,
  commonDivisorOf,
  degreeOf,
  derivativeOf,
  divided,
  leadOf,
  scaled,
  signAt,
  valueAt,
} from './univariate.ts';

/** All figures between two others, both left out; null is an end that is open. */
export interface OpenRange {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** A figure at which a polynomial is zero: exactly that figure, or one that no fraction is. */
export type Root =
  | { readonly exact: Exact }
  /** It lies between two fractions, and no other root of the polynomial does. */
  | {
      readonly exact: null;
      readonly low: Exact;
      readonly high: Exact;
      readonly polynomial: Coefficients;
    };

/** How closely a root that is no fraction is told: one part in so many. */
const CLOSENESS = Exact.of(10n ** 24n);

/** Equations of longer figures than this are not looked into for fractions that are not simple. */
const LONGEST_LEAD = 2n ** 200n;

const MINUS_ONE = Exact.of(-1);

/**
 * The distinct roots of a polynomial that is not zero everywhere, in a range, from low to high.
 *
 * @throws NotShown where its figures grow too long to tell.
 */
export function rootsIn(polynomial: Coefficients, range: OpenRange): readonly Root[] {
  const free = squareFree(polynomial);
  if (degreeOf(free) <= 0) return [];
  if (degreeOf(free) === 1) {
    const exact = (free[0] ?? Exact.ZERO).negated().dividedBy(leadOf(free)).reduced();
    return liesIn(exact, range) ? [{ exact }] : [];
  }
  const counted = countedOf(free);
  return isolate(counted, finite(free, range)).map((place) => settle(counted, place));
}

/**
 * Whether a polynomial that is not zero everywhere is zero somewhere in a range.
 *
 * @throws NotShown where its figures grow too long to tell.
 */
export function hasRootIn(polynomial: Coefficients, range: OpenRange): boolean {
  const free = squareFree(polynomial);
  if (degreeOf(free) <= 0) return false;
  return countRoots(countedOf(free), finite(free, range)) > 0;
}

export function liesIn(figure: Exact, { low, high }: OpenRange): boolean {
  return (low === null || low.lessThan(figure)) && (high === null || figure.lessThan(high));
}

/** A polynomial with each root once, and its Sturm chain. */
interface Counted {
  readonly free: Coefficients;
  readonly chain: readonly Coefficients[];
  /** What finding its roots may still take. */
  readonly work: SolvingWork;
}

function countedOf(free: Coefficients): Counted {
  const work = new SolvingWork();
  return { free, chain: sturmChain(free, work), work };
}

interface FiniteRange {
  readonly low: Exact;
  readonly high: Exact;
}

function squareFree(polynomial: Coefficients): Coefficients {
  const common = commonDivisorOf(polynomial, derivativeOf(polynomial));
  return degreeOf(common) <= 0 ? polynomial : divided(polynomial, common).quotient;
}

/** Sturm's chain: by its changes of sign the roots between two figures are counted. */
function sturmChain(free: Coefficients, work: SolvingWork): readonly Coefficients[] {
  const chain = [free, derivativeOf(free)];
  for (;;) {
    work.check();
    const [before, last] = [chain.at(-2) ?? [], chain.at(-1) ?? []];
    if (degreeOf(last) <= 0) return chain;
    const { remainder } = divided(before, last);
    if (remainder.length === 0) return chain;
    // Only the signs matter: dividing by the size of the lead keeps the figures small.
    const size = leadOf(remainder).abs();
    chain.push(scaled(remainder, MINUS_ONE.dividedBy(size)));
  }
}

function changesAt(chain: readonly Coefficients[], at: Exact): number {
  let changes = 0;
  let before = 0;
  for (const polynomial of chain) {
    const sign = signAt(polynomial, at);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

/** How many roots lie strictly between two figures. */
function countRoots({ free, chain, work }: Counted, { low, high }: FiniteRange): number {
  work.check();
  const upToHigh = changesAt(chain, low) - changesAt(chain, high);
  return valueAt(free, high).isZero() ? upToHigh - 1 : upToHigh;
}

/** A range that holds the same roots: all of them are nearer to zero than Cauchy's bound. */
function finite(free: Coefficients, { low, high }: OpenRange): FiniteRange {
  const lead = leadOf(free).abs();
  const ratios = free.slice(0, -1).map((each) => each.abs().dividedBy(lead));
  const bound = ratios.reduce((most, ratio) => most.max(ratio), Exact.ONE).plus(Exact.ONE);
  const whole = Exact.of(bound.ceiling());
  const least = low ?? whole.negated();
  const most = high ?? whole;
  return { low: least, high: least.lessThan(most) ? most : least };
}

/** Ranges, from low to high, each of which holds one root; one of equal ends is the root itself. */
function isolate(counted: Counted, whole: FiniteRange): readonly FiniteRange[] {
  const found: FiniteRange[] = [];
  const waiting = [whole];
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    const count = countRoots(counted, range);
    if (count === 1) found.push(range);
    if (count <= 1) continue;
    const middle = middleOf(range);
    if (valueAt(counted.free, middle).isZero()) found.push({ low: middle, high: middle });
    waiting.push({ low: range.low, high: middle }, { low: middle, high: range.high });
  }
  return found.toSorted(
    (left, right) => left.low.compare(right.low) || left.high.compare(right.high),
  );
}

/**
 * The root in a range: exact where it is a fraction, and told closely where it is not. A fraction that
 * is a root has a denominator that divides the lead of the whole-number form; most are far simpler.
 *
 * @throws NotShown where that lead is too long to tell.
 */
function settle(counted: Counted, place: FiniteRange): Root {
  if (place.low === place.high) return { exact: place.low };
  const near = narrowed(counted, place);
  if (near instanceof Exact) return { exact: near };
  const simple = simplestBetween(near);
  if (valueAt(counted.free, simple).isZero()) return { exact: simple };
  const lead = leadOfWhole(counted.free);
  if (lead > LONGEST_LEAD) throw new NotShown();
  const scale = Exact.of(lead);
  let range = near;
  while (!range.high.minus(range.low).times(scale).lessThan(Exact.ONE)) {
    const narrower = halved(counted, range);
    if (narrower instanceof Exact) return { exact: narrower.reduced() };
    range = narrower;
  }
  for (const whole of [range.low.times(scale).ceiling(), range.high.times(scale).floor()]) {
    const exact = Exact.of(whole).dividedBy(scale).reduced();
    if (liesIn(exact, range) && valueAt(counted.free, exact).isZero()) return { exact };
  }
  return { exact: null, ...near, polynomial: counted.free };
}

function narrowed(counted: Counted, from: FiniteRange): FiniteRange | Exact {
  let range = from;
  const size = range.low.abs().max(range.high.abs());
  while (!range.high.minus(range.low).times(CLOSENESS).lessThan(size)) {
    const narrower = halved(counted, range);
    if (narrower instanceof Exact) return narrower.reduced();
    range = narrower;
  }
  return range;
}

/** The fraction of the smallest denominator strictly between two others. */
export function simplestBetween({ low, high }: FiniteRange): Exact {
  if (low.sign() < 0 && high.sign() > 0) return Exact.ZERO;
  if (high.sign() <= 0) {
    return simplestBetween({ low: high.negated(), high: low.negated() }).negated();
  }
  const whole = Exact.of(low.floor());
  const next = whole.plus(Exact.ONE);
  if (next.lessThan(high)) return next;
  // No whole number lies between: the reciprocals of what is left are looked at in the same way.
  const rest = { low: low.minus(whole), high: high.minus(whole) };
  const least = Exact.ONE.dividedBy(rest.high);
  const inverse = rest.low.isZero()
    ? Exact.of(least.floor() + 1n)
    : simplestBetween({ low: least, high: Exact.ONE.dividedBy(rest.low) });
  return whole.plus(Exact.ONE.dividedBy(inverse)).reduced();
}

/** The half that holds the root, or the root where the middle is it. */
function halved(counted: Counted, range: FiniteRange): FiniteRange | Exact {
  counted.work.check();
  const middle = middleOf(range);
  const there = signAt(counted.free, middle);
  if (there === 0) return middle;
  const lower = { low: range.low, high: middle };
  const upper = { low: middle, high: range.high };
  const before = signAt(counted.free, range.low);
  // Round a single root the sign changes; only where an end is another root it does not tell.
  if (before !== 0) return before === there ? upper : lower;
  return countRoots(counted, lower) > 0 ? lower : upper;
}

const HALF = Exact.decimal(5n, 1);

function middleOf({ low, high }: FiniteRange): Exact {
  return low.plus(high).times(HALF).reduced();
}

/** The lead of the polynomial once its denominators are multiplied away. */
function leadOfWhole(polynomial: Coefficients): bigint {
  let common = 1n;
  for (const each of polynomial) {
    const below = each.denominator();
    common = (common * below) / greatestCommonDivisor(common, below);
  }
  return leadOf(polynomial).abs().times(Exact.of(common)).numerator();
}
