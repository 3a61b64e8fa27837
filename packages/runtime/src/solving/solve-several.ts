import { Exact } from '../exact/exact.ts';
import type { RoundingMode } from '../exact/rounding.ts';
import { mergeMissing, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { Between } from './between.ts';
import type { Equations, Found } from './equations.ts';
import { Polynomial } from './polynomial.ts';
import { rootsIn } from './real-roots.ts';
import { NotShown } from './not-shown.ts';
import { SolvingWork } from './solving-work.ts';
import { type Piece, type Sign, Sought } from './sought.ts';

/** Ways through the choices of the definitions that are looked into before it is given up. */
const MAX_WAYS = 512;

/**
 * Figures for several unknowns that satisfy the definitions of all of them. Every way through the
 * choices of the definitions is looked into; along one way they are quotients of polynomials, of
 * which the unknowns are eliminated one by one. What is found is put back into the definitions.
 */
export function solveSeveral(equations: Equations, count: number): Found {
  const search = new Search(equations, count);
  try {
    return search.run();
  } catch (error) {
    if (error instanceof NotShown) return { kind: 'not shown' };
    throw error;
  }
}

/** One way through the choices: each comparison that could go either way goes as it says. */
class Way implements Piece {
  readonly #choices: number[];
  readonly #alternatives: number[] = [];
  #next = 0;

  /** @param choices what the first comparisons give; the others give their first alternative. */
  constructor(choices: number[]) {
    this.#choices = choices;
  }

  signOf(_figure: Sought, test: (sign: Sign) => boolean): Sign {
    const signs = differing(test);
    const [only] = signs;
    if (signs.length === 1 && only !== undefined) return only;
    const choice = this.#choices[this.#next] ?? 0;
    this.#choices[this.#next] = choice;
    this.#alternatives[this.#next] = signs.length;
    this.#next += 1;
    return signs[choice] ?? 1;
  }

  /** A rounding has a step wherever it crosses a multiple: too many ways. */
  round(_figure: Sought, _mode: RoundingMode, _step: Exact): never {
    throw new NotShown();
  }

  rangeOf(): Between {
    return Between.ANYTHING;
  }

  hasChoices(): boolean {
    return this.#alternatives.length > 0;
  }

  /** The next way that differs from this one, last choice first; null where this was the last. */
  following(): Way | null {
    for (let place = this.#next - 1; place >= 0; place -= 1) {
      const choice = (this.#choices[place] ?? 0) + 1;
      if (choice >= (this.#alternatives[place] ?? 1)) continue;
      return new Way([...this.#choices.slice(0, place), choice]);
    }
    return null;
  }
}

/** Signs that the test tells apart: a figure that is exactly zero goes with one side or stands alone. */
function differing(test: (sign: Sign) => boolean): readonly Sign[] {
  const [less, equal, more] = [test(-1), test(0), test(1)];
  if (less === equal && equal === more) return [1];
  if (less === more) return [0, 1];
  return [-1, 1];
}

class Search {
  readonly #equations: Equations;
  readonly #count: number;
  #solution: readonly Exact[] | null = null;
  readonly #work = new SolvingWork();
  #missing: Missing | null = null;
  #hasValue = false;
  #hasChoices = false;

  constructor(equations: Equations, count: number) {
    this.#equations = equations;
    this.#count = count;
  }

  run(): Found {
    let way: Way | null = new Way([]);
    for (let ways = 0; way !== null; ways += 1) {
      if (ways >= MAX_WAYS) return { kind: 'not shown' };
      const stopped = this.#follow(way);
      if (stopped !== null) return stopped;
      way = way.following();
    }
    if (this.#solution !== null) {
      return { kind: 'one', figures: this.#solution, equation: null };
    }
    if (this.#missing === null || this.#hasValue) return { kind: 'none' };
    return { kind: 'missing', missing: this.#missing };
  }

  /** Looks into one way; tells what ends the whole search. */
  #follow(way: Way): Found | null {
    const unknowns = Array.from({ length: this.#count }, (_, number) =>
      Sought.unknown(way, number),
    );
    const given = this.#equations(unknowns);
    const missing = given.find((each) => each instanceof Missing);
    if (missing !== undefined) return this.#note(missing);
    this.#hasValue = true;
    const differences: Polynomial[] = [];
    for (const [number, value] of given.entries()) {
      const difference = differenceOf(value, number, way);
      if (difference === null) return { kind: 'open' };
      differences.push(difference);
    }
    this.#hasChoices = way.hasChoices() || this.#hasChoices;
    return this.#eliminate(differences, []);
  }

  #note(missing: Missing): Found | null {
    if (missing.kind === 'unknown') return { kind: 'missing', missing };
    this.#missing = this.#missing === null ? missing : mergeMissing(this.#missing, missing);
    return null;
  }

  /** Solves one equation for one unknown and puts it into the others, until none is left. */
  #eliminate(equations: readonly Polynomial[], settled: readonly Settled[]): Found | null {
    this.#work.check();
    const open = equations.filter((equation) => !equation.isZero());
    if (open.some((equation) => equation.asConstant() !== null)) return null;
    if (open.length === 0) return this.#try(settled);
    for (const equation of open) {
      for (const number of equation.unknowns()) {
        const by = equation.solvedFor(number);
        if (by !== null) return this.#replace(open, settled, { number, by });
      }
    }
    return this.#branch(open, settled);
  }

  #replace(open: readonly Polynomial[], settled: readonly Settled[], next: Settled): Found | null {
    const others = open.map((equation) => equation.replacing(next.number, next.by));
    if (others.some((equation) => equation.isTooLarge())) throw new NotShown();
    return this.#eliminate(others, [...settled, next]);
  }

  /** An equation in one unknown alone, of a higher degree: each of its roots in turn. */
  #branch(open: readonly Polynomial[], settled: readonly Settled[]): Found | null {
    for (const equation of open) {
      const [number, ...others] = equation.unknowns();
      const inOne = number === undefined || others.length > 0 ? null : equation.inOne(number);
      if (number === undefined || inOne === null) continue;
      for (const root of rootsIn(inOne, { low: null, high: null })) {
        // It may not be a solution at all, if it lies on another way; but nobody knows.
        if (root.exact === null) throw new NotShown();
        const by = Polynomial.constant(root.exact);
        const stopped = this.#replace(open, settled, { number, by });
        if (stopped !== null) return stopped;
      }
      return null;
    }
    throw new NotShown();
  }

  /** Puts the figures back into the definitions. */
  #try(settled: readonly Settled[]): Found | null {
    const figures = this.#figuresOf(settled);
    if (figures === null) {
      // Among several ways this one may be closed.
      if (this.#hasChoices) throw new NotShown();
      return { kind: 'all' };
    }
    const given = this.#equations(figures);
    const missing = given.find((each) => each instanceof Missing);
    if (missing !== undefined) return this.#note(missing);
    const isSolved = given.every(
      (each, number) => each instanceof Exact && each.equals(figures[number] ?? Exact.ZERO),
    );
    if (!isSolved) return null;
    const before = this.#solution;
    this.#solution ??= figures;
    const other = before?.findIndex((each, number) => !each.equals(figures[number] ?? each)) ?? -1;
    if (before === null || other < 0) return null;
    const [one, another] = [before[other] ?? Exact.ZERO, figures[other] ?? Exact.ZERO];
    return { kind: 'several', unknown: other, either: one.min(another), or: one.max(another) };
  }

  /** Each unknown's figure, the last that was settled first; null where some unknown is free. */
  #figuresOf(settled: readonly Settled[]): readonly Exact[] | null {
    const figures: (Exact | undefined)[] = [];
    for (const { number, by } of settled.toReversed()) {
      let value = by;
      for (const [other, figure] of figures.entries()) {
        if (figure !== undefined) value = value.replacing(other, Polynomial.constant(figure));
      }
      const constant = value.asConstant();
      if (constant === null) return null;
      figures[number] = constant.reduced();
    }
    const known = figures.filter((figure) => figure !== undefined);
    return known.length === this.#count ? known : null;
  }
}

/** An unknown, and what it must be. */
interface Settled {
  readonly number: number;
  readonly by: Polynomial;
}

/** The definition less the unknown, without its denominator: zero where they are equal. */
function differenceOf(given: Value, number: number, way: Way): Polynomial | null {
  const unknown = Polynomial.unknown(number);
  if (given instanceof Exact) return Polynomial.constant(given).minus(unknown);
  if (!(given instanceof Sought) || given.piece !== way) return null;
  return given.numerator.minus(unknown.times(given.denominator));
}
