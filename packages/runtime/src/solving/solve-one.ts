import { Exact } from '../exact/exact.ts';
import { mergeMissing, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { Between } from './between.ts';
import type { Equations, Found, Nearly, Quotient, Solving } from './equations.ts';
import { liesIn, type OpenRange, type Root, rootsIn } from './real-roots.ts';
import { type Crossing, partsOf, Region, someFigureIn, UNKNOWN } from './region.ts';
import { NotShown } from './not-shown.ts';
import { SolvingWork } from './solving-work.ts';
import { AskOfLess, Sought } from './sought.ts';
import { type Coefficients, minusOf, productOfTwo } from './univariate.ts';

/** Parts that are looked into before it is given up. */
const MAX_PARTS = 600;

/** An open end is followed outward so many times, each twice as far. */
const MAX_OUTWARD = 60;

/** A range that shrinks by less than this part of its width is halved instead. */
const SHRINKS_ENOUGH = Exact.decimal(75n, 2);

/**
 * Every figure between two others, both in, that equals what the definition gives for it. The range is
 * divided wherever the definition changes its form, at a limit, a choice or the edge of a rounding;
 * within a part the definition is a quotient of polynomials, whose solutions are counted exactly. So
 * what is found is known to be all there is.
 */
export function solveOne(equations: Equations, range: OpenRange): Found {
  const search = new Search((value) => equations([value])[0] ?? Exact.ZERO);
  const { low, high } = range;
  if (low !== null && high !== null && high.lessThan(low)) return { kind: 'none' };
  search.waiting.push(new Region(range));
  return search.run([low, high].filter((end) => end !== null));
}

class Search {
  readonly waiting: Region[] = [];
  readonly #definition: (value: Value) => Value;
  #solution: { readonly figure: Exact; readonly equation: Quotient | null } | null = null;
  /** A solution that is no fraction. */
  #nearly: Nearly | null = null;
  #outward = 0;
  readonly #work = new SolvingWork();
  #stopped: Found | null = null;
  /** Why there was no value wherever one was asked for; null once there was one. */
  #impossible: Missing | 'not asked' | null = 'not asked';

  constructor(definition: (value: Value) => Value) {
    this.#definition = definition;
  }

  /** @param ends the ends of the range, which belong to it. */
  run(ends: readonly Exact[]): Found {
    for (let parts = 0; parts < MAX_PARTS; parts += 1) {
      if (this.#stopped !== null) return this.#stopped;
      const region = this.waiting.pop();
      if (region === undefined) return this.#conclude(ends);
      this.#look(region);
    }
    return { kind: 'not shown' };
  }

  #conclude(ends: readonly Exact[]): Found {
    for (const end of ends) this.#tryFigure(end, null);
    if (this.#stopped !== null) return this.#stopped;
    if (this.#nearly !== null) return { kind: 'no fraction', near: this.#nearly };
    if (this.#solution !== null) {
      return {
        kind: 'one',
        figures: [this.#solution.figure],
        equation: this.#solution.equation,
      };
    }
    const missing = this.#impossible;
    return missing instanceof Missing ? { kind: 'missing', missing } : { kind: 'none' };
  }

  /** Whether a figure satisfies the definition is asked of the definition itself. */
  #tryFigure(figure: Exact, equation: Quotient | null): void {
    const given = this.#definition(figure);
    this.#note(given);
    if (given instanceof Missing) return;
    if (!(given instanceof Exact)) this.#stopped ??= { kind: 'open' };
    else if (given.equals(figure)) this.#add(figure, equation);
  }

  #add(figure: Exact, equation: Quotient | null): void {
    const before = this.#solution?.figure ?? this.#nearly;
    if (before === null) this.#solution = { figure: figure.reduced(), equation };
    else if (!(before instanceof Exact) || !before.equals(figure)) {
      this.#stopped ??= severalOf(before, figure.reduced());
    }
  }

  /** Beside a crossing a root may lie on its other side, where the definition is another. */
  #addNearly(near: Nearly, crossing: Crossing | null): void {
    const before = this.#solution?.figure ?? this.#nearly;
    if (crossing !== null) this.#stopped ??= { kind: 'not shown' };
    else if (before === null) this.#nearly = near;
    else this.#stopped ??= severalOf(before, near);
  }

  /** Where there is no value there is no solution; but what is not supplied may yet give one. */
  #note(given: Value): void {
    if (!(given instanceof Missing)) {
      this.#impossible = null;
      return;
    }
    if (given.kind === 'unknown') this.#stopped ??= { kind: 'missing', missing: given };
    const before = this.#impossible;
    if (before === 'not asked') this.#impossible = given;
    else if (before !== null) this.#impossible = mergeMissing(before, given);
  }

  #look(region: Region): void {
    try {
      this.#work.check();
      this.#settle(region, this.#definition(Sought.unknown(region, UNKNOWN)));
    } catch (error) {
      if (error instanceof AskOfLess && (error.piece === null || error.piece === region)) {
        this.#divide(region, error.places);
      } else if (error instanceof NotShown) this.#stopped ??= { kind: 'not shown' };
      else throw error;
    }
  }

  #settle(region: Region, given: Value): void {
    this.#note(given);
    if (given instanceof Missing) return;
    if (given instanceof Exact) {
      if (liesIn(given, region.range)) this.#tryFigure(given, null);
    } else if (given instanceof Sought && given.piece === region) this.#solve(region, given);
    else if (given instanceof Between) this.#narrow(region, given);
    else this.#stopped ??= { kind: 'open' };
  }

  /** Within a region: the unknown less a quotient of polynomials in it is zero. */
  #solve(region: Region, given: Sought): void {
    const { above, below } = partsOf(given);
    const difference = minusOf(above, productOfTwo(below, IDENTITY));
    if (difference.length === 0) {
      this.#stopped ??= { kind: 'all' };
      return;
    }
    const equation = { above: given.numerator, below: given.denominator };
    for (const root of rootsIn(difference, region.range)) {
      if (root.exact !== null) this.#tryFigure(root.exact, equation);
      else this.#addNearly(root, region.crossing);
    }
  }

  /** Only the range of the definition is known: solutions lie within it, if anywhere. */
  #narrow({ range, crossing }: Region, given: Between): void {
    if (crossing !== null) {
      this.#stopped ??= { kind: 'not shown' };
      return;
    }
    const low = laterOf(range.low, given.low);
    const high = earlierOf(range.high, given.high);
    if (low !== null && high !== null && high.lessThan(low)) return;
    const narrower = { low, high };
    if (!shrinks(range, narrower)) {
      this.#divide(new Region(range), []);
      return;
    }
    for (const end of [low, high]) {
      if (end !== null && liesIn(end, range)) this.#tryFigure(end, null);
    }
    if (low === null || high === null || low.lessThan(high)) {
      this.waiting.push(new Region(narrower));
    }
  }

  /** The parts between places, and the places themselves; without any, two halves. */
  #divide({ range }: Region, places: readonly Root[]): void {
    if (places.length > 0) {
      this.#divideAt(range, places);
      return;
    }
    if (range.low === null || range.high === null) this.#outward += 1;
    if (this.#outward > MAX_OUTWARD) {
      this.#stopped ??= { kind: 'no bounds' };
      return;
    }
    this.#divideAt(range, [{ exact: outward(range) }]);
  }

  #divideAt(range: OpenRange, places: readonly Root[]): void {
    let { low } = range;
    for (const place of places.toSorted((left, right) => lowOf(left).compare(lowOf(right)))) {
      const end = lowOf(place);
      if (low === null || low.lessThan(end)) this.waiting.push(new Region({ low, high: end }));
      const passed = this.#pass(place, range);
      low = low === null ? passed : low.max(passed);
    }
    this.waiting.push(new Region({ low, high: range.high }));
  }

  /** A place itself: a figure that is tried, or a stretch around what no fraction is. */
  #pass(place: Root, range: OpenRange): Exact {
    if (place.exact !== null) {
      if (liesIn(place.exact, range)) this.#tryFigure(place.exact, null);
      return place.exact;
    }
    const { low, high, polynomial } = place;
    for (const end of [low, high]) if (liesIn(end, range)) this.#tryFigure(end, null);
    for (const side of ['low', 'high'] as const) {
      this.waiting.push(new Region({ low, high }, { polynomial, side }));
    }
    return high;
  }
}

const IDENTITY: Coefficients = [Exact.ZERO, Exact.ONE];

function lowOf(place: Root): Exact {
  return place.exact ?? place.low;
}

function severalOf(one: Solving, other: Solving): Found {
  const [either, or] = lowest(one).atMost(lowest(other)) ? [one, other] : [other, one];
  return { kind: 'several', unknown: UNKNOWN, either, or };
}

function lowest(solving: Solving): Exact {
  return solving instanceof Exact ? solving : solving.low;
}

function laterOf(left: Exact | null, right: Exact | null): Exact | null {
  if (left === null || right === null) return left ?? right;
  return left.max(right);
}

function earlierOf(left: Exact | null, right: Exact | null): Exact | null {
  if (left === null || right === null) return left ?? right;
  return left.min(right);
}

/** Whether a range is so much narrower that it is worth asking again. */
function shrinks(range: OpenRange, narrower: OpenRange): boolean {
  if (narrower.low === null || narrower.high === null) return false;
  if (range.low === null || range.high === null) return true;
  const width = range.high.minus(range.low);
  return narrower.high.minus(narrower.low).atMost(width.times(SHRINKS_ENOUGH));
}

const TWO = Exact.of(2);

/** Where a range is divided in two: its middle, or further out where it has an open end. */
function outward(range: OpenRange): Exact {
  const { low, high } = range;
  if (low !== null && high === null && low.sign() > 0) return Exact.of(low.times(TWO).ceiling());
  if (high !== null && low === null && high.sign() < 0) return Exact.of(high.times(TWO).floor());
  if (low === null && high === null) return Exact.ZERO;
  return someFigureIn(range);
}
