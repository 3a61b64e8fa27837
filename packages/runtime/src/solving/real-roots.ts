import { Exact } from '../exact/exact.ts';
import { greatestCommonDivisor } from '../exact/greatest-common-divisor.ts';
import {
  type Coefficients,
  commonDivisorOf,
  degreeOf,
  derivativeOf,
  divided,
  leadOf,
  scaled,
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
const CLOSENESS = Exact.of(1_000_000_000);

const MINUS_ONE = Exact.of(-1);

/** The distinct roots of a polynomial that is not zero everywhere, in a range, from low to high. */
export function rootsIn(polynomial: Coefficients, range: OpenRange): readonly Root[] {
  const free = squareFree(polynomial);
  if (degreeOf(free) <= 0) return [];
  if (degreeOf(free) === 1) {
    const exact = (free[0] ?? Exact.ZERO).negated().dividedBy(leadOf(free)).reduced();
    return liesIn(exact, range) ? [{ exact }] : [];
  }
  const chain = sturmChain(free);
  return isolate({ free, chain }, finite(free, range)).map((place) =>
    settle({ free, chain }, place),
  );
}

/** Whether a polynomial that is not zero everywhere is zero somewhere in a range. */
export function hasRootIn(polynomial: Coefficients, range: OpenRange): boolean {
  const free = squareFree(polynomial);
  if (degreeOf(free) <= 0) return false;
  return countRoots({ free, chain: sturmChain(free) }, finite(free, range)) > 0;
}

export function liesIn(figure: Exact, { low, high }: OpenRange): boolean {
  return (low === null || low.lessThan(figure)) && (high === null || figure.lessThan(high));
}

/** A polynomial with each root once, and its Sturm chain. */
interface Counted {
  readonly free: Coefficients;
  readonly chain: readonly Coefficients[];
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
function sturmChain(free: Coefficients): readonly Coefficients[] {
  const chain = [free, derivativeOf(free)];
  for (;;) {
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
    const sign = valueAt(polynomial, at).sign();
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

/** How many roots lie strictly between two figures. */
function countRoots({ free, chain }: Counted, { low, high }: FiniteRange): number {
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

/** The root in a range: exact where it is a fraction, and told closely where it is not. */
function settle(counted: Counted, place: FiniteRange): Root {
  const { low, high } = place;
  if (low === high) return { exact: low };
  const scale = Exact.of(leadOfWhole(counted.free));
  let range = place;
  // A fraction that is a root has a denominator that divides the lead of the whole-number form.
  while (!range.high.minus(range.low).times(scale).lessThan(Exact.ONE)) {
    const narrower = halved(counted, range);
    if (narrower instanceof Exact) return { exact: narrower.reduced() };
    range = narrower;
  }
  for (const whole of [range.low.times(scale).ceiling(), range.high.times(scale).floor()]) {
    const exact = Exact.of(whole).dividedBy(scale).reduced();
    if (liesIn(exact, range) && valueAt(counted.free, exact).isZero()) return { exact };
  }
  return narrowed(counted, range);
}

function narrowed(counted: Counted, from: FiniteRange): Root {
  let range = from;
  const size = range.low.abs().max(range.high.abs());
  while (!range.high.minus(range.low).times(CLOSENESS).lessThan(size)) {
    const narrower = halved(counted, range);
    if (narrower instanceof Exact) return { exact: narrower.reduced() };
    range = narrower;
  }
  return { exact: null, low: range.low, high: range.high, polynomial: counted.free };
}

/** The half that holds the root, or the root where the middle is it. */
function halved(counted: Counted, range: FiniteRange): FiniteRange | Exact {
  const middle = middleOf(range);
  if (valueAt(counted.free, middle).isZero()) return middle;
  const lower = { low: range.low, high: middle };
  return countRoots(counted, lower) > 0 ? lower : { low: middle, high: range.high };
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
