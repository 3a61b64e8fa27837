import { Exact } from '../exact/exact.ts';
import { type Coefficients, trimmed } from './univariate.ts';

/** Beyond this many terms, or this degree, an equation is no longer one that a contract means. */
const MAX_TERMS = 100;
const MAX_DEGREE = 8;

interface Term {
  /** The power of each unknown, by its number; unknowns past the end are to the power of 0. */
  readonly powers: readonly number[];
  readonly coefficient: Exact;
}

/** A polynomial of several unknowns that are told apart by their numbers. */
export class Polynomial {
  static readonly ZERO: Polynomial = new Polynomial(new Map());
  static readonly ONE: Polynomial = Polynomial.constant(Exact.ONE);

  /** By the powers of the unknowns; none has the coefficient 0. */
  readonly #terms: ReadonlyMap<string, Term>;

  private constructor(terms: ReadonlyMap<string, Term>) {
    this.#terms = terms;
  }

  static constant(value: Exact): Polynomial {
    return Polynomial.sumOf([{ powers: [], coefficient: value }]);
  }

  static unknown(number: number): Polynomial {
    const powers = Array.from({ length: number + 1 }, (_, place) => (place === number ? 1 : 0));
    return Polynomial.sumOf([{ powers, coefficient: Exact.ONE }]);
  }

  /** A polynomial of one unknown, by its coefficients from the constant up. */
  static of(coefficients: Coefficients, number: number): Polynomial {
    return Polynomial.sumOf(
      coefficients.map((coefficient, power) => ({ powers: powersOf(number, power), coefficient })),
    );
  }

  private static sumOf(terms: Iterable<Term>): Polynomial {
    const sums = new Map<string, Term>();
    for (const term of terms) {
      const key = term.powers.join(' ');
      const coefficient = (sums.get(key)?.coefficient ?? Exact.ZERO).plus(term.coefficient);
      if (coefficient.isZero()) sums.delete(key);
      else sums.set(key, { powers: term.powers, coefficient });
    }
    return new Polynomial(sums);
  }

  isZero(): boolean {
    return this.#terms.size === 0;
  }

  /** The value of a polynomial without unknowns; null where it has some. */
  asConstant(): Exact | null {
    if (this.isZero()) return Exact.ZERO;
    const only = this.#terms.size === 1 ? this.#terms.get('') : undefined;
    return only?.coefficient ?? null;
  }

  /** The unknowns that it depends on. */
  unknowns(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { powers } of this.#terms.values()) {
      for (const [number, power] of powers.entries()) if (power > 0) found.add(number);
    }
    return found;
  }

  /** Whether it has grown beyond what is looked into. */
  isTooLarge(): boolean {
    if (this.#terms.size > MAX_TERMS) return true;
    for (const { powers } of this.#terms.values()) {
      if (powers.reduce((sum, power) => sum + power, 0) > MAX_DEGREE) return true;
    }
    return false;
  }

  plus(that: Polynomial): Polynomial {
    return Polynomial.sumOf([...this.#terms.values(), ...that.#terms.values()]);
  }

  minus(that: Polynomial): Polynomial {
    return this.plus(that.scaled(MINUS_ONE));
  }

  scaled(factor: Exact): Polynomial {
    return Polynomial.sumOf(
      [...this.#terms.values()].map(({ powers, coefficient }) => ({
        powers,
        coefficient: coefficient.times(factor),
      })),
    );
  }

  times(that: Polynomial): Polynomial {
    const products: Term[] = [];
    for (const one of this.#terms.values()) {
      for (const other of that.#terms.values()) {
        products.push({
          powers: addPowers(one.powers, other.powers),
          coefficient: one.coefficient.times(other.coefficient),
        });
      }
    }
    return Polynomial.sumOf(products);
  }

  equals(that: Polynomial): boolean {
    return this.minus(that).isZero();
  }

  /** Its coefficients in one unknown, from the constant up; null where it depends on another. */
  inOne(number: number): Coefficients | null {
    const coefficients: Exact[] = [];
    for (const { powers, coefficient } of this.#terms.values()) {
      if (powers.some((power, other) => power > 0 && other !== number)) return null;
      coefficients[powers[number] ?? 0] = coefficient;
    }
    return trimmed(Array.from(coefficients, (each) => each ?? Exact.ZERO));
  }

  /**
   * The unknown by what it must be for the polynomial to be zero, where that follows without a
   * division by another unknown: null where it does not.
   */
  solvedFor(number: number): Polynomial | null {
    let factor: Exact | null = null;
    const rest: Term[] = [];
    for (const term of this.#terms.values()) {
      const power = term.powers[number] ?? 0;
      if (power === 0) rest.push(term);
      else if (power === 1 && term.powers.length === number + 1 && isAlone(term.powers)) {
        factor = term.coefficient;
      } else return null;
    }
    if (factor === null) return null;
    return Polynomial.sumOf(rest).scaled(MINUS_ONE.dividedBy(factor));
  }

  /** The same with an unknown replaced. */
  replacing(number: number, by: Polynomial): Polynomial {
    let result = Polynomial.ZERO;
    for (const { powers, coefficient } of this.#terms.values()) {
      const power = powers[number] ?? 0;
      const others = withoutZeros(powers.map((each, place) => (place === number ? 0 : each)));
      let term = Polynomial.sumOf([{ powers: others, coefficient }]);
      for (let times = 0; times < power; times += 1) term = term.times(by);
      result = result.plus(term);
    }
    return result;
  }
}

const MINUS_ONE = Exact.of(-1);

function powersOf(number: number, power: number): readonly number[] {
  if (power === 0) return [];
  return Array.from({ length: number + 1 }, (_, place) => (place === number ? power : 0));
}

function isAlone(powers: readonly number[]): boolean {
  return powers.reduce((sum, power) => sum + power, 0) === 1;
}

function addPowers(left: readonly number[], right: readonly number[]): readonly number[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, place) => (left[place] ?? 0) + (right[place] ?? 0));
}

function withoutZeros(powers: readonly number[]): readonly number[] {
  let length = powers.length;
  while (length > 0 && powers[length - 1] === 0) length -= 1;
  return powers.slice(0, length);
}
