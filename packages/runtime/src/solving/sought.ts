import { Exact } from '../exact/exact.ts';
import { ExactTooLarge } from '../exact/exact-too-large.ts';
import type { RoundingMode } from '../exact/rounding.ts';
import type { Value } from '../value/value.ts';
import type { Between } from './between.ts';
import { Polynomial } from './polynomial.ts';
import type { Root } from './real-roots.ts';
import { commonDivisorOf, degreeOf, divided, leadOf, scaled } from './univariate.ts';

/** A figure's sign. */
export type Sign = -1 | 0 | 1;

/**
 * Part of where unknowns are sought, in which a figure that depends on them behaves in one way. What
 * it cannot decide for the whole part it does not answer: it throws, to be asked again of less.
 */
export interface Piece {
  /** The sign of a figure, told at least as far as the test needs it. */
  signOf(figure: Sought, test: (sign: Sign) => boolean): Sign;
  round(figure: Sought, mode: RoundingMode, step: Exact): Value;
  /** All that a figure can be. */
  rangeOf(figure: Sought): Between;
}

/** Thrown where something cannot be decided for a whole piece: it must be asked of less. */
export class AskOfLess extends Error {
  /** The piece that cannot decide; null where only a range is known, of whichever piece. */
  readonly piece: Piece | null;
  /** Where to divide it; none where any place will do. */
  readonly places: readonly Root[];

  constructor(piece: Piece | null, places: readonly Root[]) {
    super('part of where a figure is sought is too large to decide something in');
    this.piece = piece;
    this.places = places;
  }
}

/**
 * A figure that depends on the unknowns of definitions that are solved together: a quotient of two
 * polynomials in them, exactly.
 */
export class Sought {
  readonly piece: Piece;
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;

  constructor(piece: Piece, numerator: Polynomial, denominator: Polynomial) {
    this.piece = piece;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** An unknown itself. */
  static unknown(piece: Piece, number: number): Sought {
    return new Sought(piece, Polynomial.unknown(number), Polynomial.ONE);
  }

  static constant(piece: Piece, value: Exact): Sought {
    return new Sought(piece, Polynomial.constant(value), Polynomial.ONE);
  }

  /** The result; null where it has grown beyond what is looked into, or divides by zero everywhere. */
  static combine(operator: '+' | '-' | '*' | '/', left: Sought, right: Sought): Sought | null {
    try {
      const [numerator, denominator] = combineParts(operator, left, right);
      if (denominator.isZero()) return null;
      const result = lowest(left.piece, numerator, denominator);
      const isTooLarge = result.numerator.isTooLarge() || result.denominator.isTooLarge();
      return isTooLarge ? null : result;
    } catch (error) {
      // The form has grown too large, which says nothing of the figure it stands for.
      if (error instanceof ExactTooLarge) return null;
      throw error;
    }
  }

  /** The one figure that it is, whatever the unknowns are; null where they matter. */
  asConstant(): Exact | null {
    return this.denominator.equals(Polynomial.ONE) ? this.numerator.asConstant() : null;
  }
}

function combineParts(
  operator: '+' | '-' | '*' | '/',
  left: Sought,
  right: Sought,
): readonly [Polynomial, Polynomial] {
  switch (operator) {
    case '*':
      return [left.numerator.times(right.numerator), left.denominator.times(right.denominator)];
    case '/':
      return [left.numerator.times(right.denominator), left.denominator.times(right.numerator)];
    default: {
      const [one, other] = sharesDenominator(left, right)
        ? [left.numerator, right.numerator]
        : [left.numerator.times(right.denominator), right.numerator.times(left.denominator)];
      const below = sharesDenominator(left, right)
        ? left.denominator
        : left.denominator.times(right.denominator);
      return [operator === '+' ? one.plus(other) : one.minus(other), below];
    }
  }
}

function sharesDenominator(left: Sought, right: Sought): boolean {
  return left.denominator.equals(right.denominator);
}

/** The quotient without what both parts share, as far as that is found; 1 below where nothing is left. */
function lowest(piece: Piece, numerator: Polynomial, denominator: Polynomial): Sought {
  const constant = denominator.asConstant();
  if (constant !== null) {
    const above = numerator.scaled(Exact.ONE.dividedBy(constant));
    return new Sought(piece, above, Polynomial.ONE);
  }
  const [only, ...others] = new Set([...numerator.unknowns(), ...denominator.unknowns()]);
  if (only === undefined || others.length > 0) return new Sought(piece, numerator, denominator);
  const [above, below] = [numerator.inOne(only) ?? [], denominator.inOne(only) ?? []];
  const common = commonDivisorOf(above, below);
  const least = divided(below, common).quotient;
  // Equal quotients get equal parts: the denominator's highest coefficient is made 1.
  const factor = Exact.ONE.dividedBy(leadOf(least));
  const top = Polynomial.of(scaled(divided(above, common).quotient, factor), only);
  const bottom =
    degreeOf(least) === 0 ? Polynomial.ONE : Polynomial.of(scaled(least, factor), only);
  return new Sought(piece, top, bottom);
}
