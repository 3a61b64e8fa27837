import { compareDoubles } from './compare-doubles.ts';
import type { Decimal } from './decimal.ts';
import { gcdOfSafeIntegers, MAX_SMALL } from './greatest-common-divisor.ts';
import { decimalText } from './decimal-text.ts';
import { LongFigure } from './long-figure.ts';
import { type Fraction } from './short-fraction.ts';
import { shortestForm } from './shortest-form.ts';

/** The greatest whole number up to which machine numbers hold every one. */
const MAX = Number.MAX_SAFE_INTEGER;

/** So many bits a short numerator or denominator has at most. */
const SHORT_BITS = 53;

/** The powers of ten that machine numbers hold. */
const TENS: readonly number[] = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Marks, in place of decimal places, what was divided; and what is kept as a long figure. */
const FRACTION = -1;

/**
 * An immutable exact number (docs/language, principle 3): amounts, shares, prices, percentages.
 *
 * Figures of contracts are short: their numerators and denominators are kept as machine numbers, whole
 * and below 2^53, where each operation sees for itself whether it is exact; what outgrows them is kept as
 * a {@link LongFigure}. Equal values can differ inside: compare with {@link equals}, never by structure.
 */
export class Exact {
  static readonly ZERO: Exact = new Exact(0, 1, 0, undefined);
  static readonly ONE: Exact = new Exact(1, 1, 0, undefined);

  /** The value is `above / below`, both whole and at most {@link MAX}; NaN both where it is long. */
  private readonly above: number;
  /** Positive. */
  private readonly below: number;
  /** The decimal places that make up `below`, or {@link FRACTION}. */
  private readonly places: number;
  private readonly long: LongFigure | undefined;

  private constructor(above: number, below: number, places: number, long: LongFigure | undefined) {
    this.above = above;
    this.below = below;
    this.places = places;
    this.long = long;
  }

  /**
   * A whole number.
   *
   * @throws RangeError for a `number` that is not a whole number or past 2^53, where a `number` has
   * already lost digits; {@link ExactTooLarge} past the size bound.
   */
  static of(integer: number | bigint): Exact {
    return Exact.decimal(integer, 0);
  }

  /**
   * `coefficient` divided by 10 to the power of `places`: `decimal(22n, 2)` is 0.22.
   *
   * @throws RangeError where `places` is not a whole number of at least 0, or the coefficient is a
   * `number` that is not whole or past 2^53; {@link ExactTooLarge}.
   */
  static decimal(coefficient: number | bigint, places: number): Exact {
    // A zero has no sign.
    const above = Number(coefficient) + 0;
    const below = TENS[places];
    if (below !== undefined && Number.isSafeInteger(above)) {
      return new Exact(above, below, places, undefined);
    }
    if (typeof coefficient === 'number' && !Number.isSafeInteger(coefficient)) {
      throw new RangeError(
        `Not a whole number that a machine number holds exactly: ${coefficient}`,
      );
    }
    return Exact.ofLong(LongFigure.decimal(BigInt(coefficient), places));
  }

  /**
   * The fraction `numerator / denominator`.
   *
   * @throws RangeError where the denominator is 0; {@link ExactTooLarge}.
   */
  static ratio(numerator: bigint, denominator: bigint): Exact {
    const above = Number(numerator);
    const below = Number(denominator);
    if (below > 0 && below <= MAX && above <= MAX && above >= -MAX) {
      return new Exact(above, below, below === 1 ? 0 : FRACTION, undefined);
    }
    return Exact.ofLong(LongFigure.ratio(numerator, denominator));
  }

  /** A short fraction; in lowest terms where these are found in no time. */
  private static quotient(above: number, below: number): Exact {
    if (below <= MAX_SMALL && above <= MAX_SMALL && above >= -MAX_SMALL) {
      const common = gcdOfSafeIntegers(Math.abs(above), below);
      const divisor = below / common;
      return new Exact(above / common, divisor, divisor === 1 ? 0 : FRACTION, undefined);
    }
    return new Exact(above, below, FRACTION, undefined);
  }

  /** A long figure as a value: short where its size is known to be. */
  private static ofLong(long: LongFigure): Exact {
    if (long.bits > SHORT_BITS) return new Exact(Number.NaN, Number.NaN, FRACTION, long);
    const { coefficient, places, divisor } = long;
    return divisor === undefined
      ? new Exact(Number(coefficient), TENS[places] ?? 1, places, undefined)
      : new Exact(Number(coefficient), Number(divisor), FRACTION, undefined);
  }

  plus(that: Exact): Exact {
    if (this.below === that.below) {
      const above = this.above + that.above;
      if (above <= MAX && above >= -MAX) {
        return new Exact(above, this.below, this.places, undefined);
      }
    }
    return (
      this.plusUnlike(that, that.above) ?? Exact.ofLong(this.lengthened().plus(that.lengthened()))
    );
  }

  minus(that: Exact): Exact {
    if (this.below === that.below) {
      const above = this.above - that.above;
      if (above <= MAX && above >= -MAX) {
        return new Exact(above, this.below, this.places, undefined);
      }
    }
    return (
      this.plusUnlike(that, -that.above) ?? Exact.ofLong(this.lengthened().minus(that.lengthened()))
    );
  }

  times(that: Exact): Exact {
    const above = this.above * that.above + 0;
    const below = this.below * that.below;
    const areDecimals = this.places >= 0 && that.places >= 0;
    // A long figure's parts are no numbers, and pass no test.
    if (above <= MAX && above >= -MAX && below <= MAX) {
      return new Exact(above, below, areDecimals ? this.places + that.places : FRACTION, undefined);
    }
    // Decimals stay decimals, whose sums take little.
    const product = areDecimals ? undefined : this.productInLowestTerms(that.above, that.below);
    return product ?? Exact.ofLong(this.lengthened().times(that.lengthened()));
  }

  /** @throws RangeError where `that` is 0: ask `isZero()` first and say why there is no value. */
  dividedBy(that: Exact): Exact {
    if (that.isZero()) throw new RangeError('A number cannot be divided by 0.');
    let above = this.above;
    let below = that.above;
    if (that.below === 1) {
      if (below === 1) return this;
      // What goes up keeps its denominator, and a decimal stays one.
      const whole = above / below;
      if (Math.floor(whole) === whole && whole * below === above) {
        return above === 0 ? Exact.ZERO : new Exact(whole, this.below, this.places, undefined);
      }
    }
    if (this.below !== that.below) {
      // Equal places cancel, so that cents divided by cents do not drag their hundredths along.
      const areDecimals = this.places >= 0 && that.places >= 0;
      if (areDecimals && this.places > that.places) below *= this.below / that.below;
      else if (areDecimals) above *= that.below / this.below;
      else {
        above *= that.below;
        below *= this.below;
      }
    }
    if (below < 0) {
      above = 0 - above;
      below = -below;
    }
    if (above <= MAX && above >= -MAX && below <= MAX) return Exact.quotient(above, below);
    const isBelowZero = that.above < 0;
    return (
      this.productInLowestTerms(isBelowZero ? -that.below : that.below, Math.abs(that.above)) ??
      Exact.ofLong(this.lengthened().dividedBy(that.lengthened()))
    );
  }

  negated(): Exact {
    if (this.long === undefined)
      return new Exact(0 - this.above, this.below, this.places, undefined);
    return Exact.ofLong(this.long.negated());
  }

  abs(): Exact {
    return this.sign() < 0 ? this.negated() : this;
  }

  compare(that: Exact): -1 | 0 | 1 {
    let left = this.above;
    let right = that.above;
    if (this.below !== that.below) {
      left *= that.below;
      right *= this.below;
      if (!(left <= MAX && left >= -MAX && right <= MAX && right >= -MAX)) {
        // The doubles next to the products tell nearly all of them apart.
        const order = compareDoubles(left, right);
        return order === 0 ? this.compareLong(that) : order;
      }
    }
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  equals(that: Exact): boolean {
    if (this.long === undefined || that.long === undefined) return this.compare(that) === 0;
    return this.long.equals(that.long);
  }

  lessThan(that: Exact): boolean {
    return this.compare(that) < 0;
  }

  atMost(that: Exact): boolean {
    return this.compare(that) <= 0;
  }

  min(that: Exact): Exact {
    return that.lessThan(this) ? that : this;
  }

  max(that: Exact): Exact {
    return this.lessThan(that) ? that : this;
  }

  sign(): -1 | 0 | 1 {
    if (this.long !== undefined) return this.long.sign();
    if (this.above === 0) return 0;
    return this.above < 0 ? -1 : 1;
  }

  isZero(): boolean {
    return this.long === undefined ? this.above === 0 : this.long.isZero();
  }

  isInteger(): boolean {
    if (this.long !== undefined) return this.long.isInteger();
    return this.below === 1 || Math.floor(this.above / this.below) * this.below === this.above;
  }

  /** The greatest whole number that is not above the value: −1.5 gives −2. */
  floor(): bigint {
    return this.long === undefined ? BigInt(this.shortFloor()) : this.long.floor();
  }

  /** The least whole number that is not below the value: −1.5 gives −1. */
  ceiling(): bigint {
    return this.long === undefined ? BigInt(0 - this.negated().shortFloor()) : this.long.ceiling();
  }

  /** As {@link floor}, as a value. */
  roundedDown(): Exact {
    if (this.long !== undefined) return Exact.of(this.long.floor());
    return this.below === 1 ? this : new Exact(this.shortFloor(), 1, 0, undefined);
  }

  /** As {@link ceiling}, as a value. */
  roundedUp(): Exact {
    if (this.long !== undefined) return Exact.of(this.long.ceiling());
    return this.below === 1 ? this : this.negated().roundedDown().negated();
  }

  /** The numerator in lowest terms; it carries the sign. */
  numerator(): bigint {
    return this.inLowestTerms().numerator;
  }

  /** The denominator in lowest terms, positive; 1 for a whole number. */
  denominator(): bigint {
    return this.inLowestTerms().denominator;
  }

  /** Both at once: finding lowest terms of long numbers costs far more than arithmetic on them. */
  inLowestTerms(): Fraction {
    return this.lengthened().inLowestTerms();
  }

  /** The fraction in lowest terms where its denominator is below 10^30; long ones are told at once. */
  asShortFraction(): Fraction | undefined {
    return this.lengthened().asShortFraction();
  }

  /** The shortest decimal that is exactly this value, if one of at most 100 places is. */
  asDecimal(): Decimal | undefined {
    if (this.below === 1) return { coefficient: BigInt(this.above), places: 0 };
    const { above, places, long } = this.long === undefined ? this.reduced() : this;
    if (long !== undefined) return long.asDecimal();
    return places === FRACTION ? undefined : { coefficient: BigInt(above), places };
  }

  /**
   * The same value in its shortest form: a decimal of at most 100 places where there is one, else a
   * fraction in lowest terms. Worth calling on a value that is kept and read often.
   */
  reduced(): Exact {
    if (this.below === 1) return this;
    const short = this.long === undefined ? shortestForm(this.above, this.below) : undefined;
    if (short === undefined) return Exact.ofLong(this.lengthened().reduced());
    return new Exact(short.above, short.below, short.places ?? FRACTION, undefined);
  }

  /** The canonical text that `parseExact` reads back: `-12.5`, or `11/150` where no decimal ends. */
  toString(): string {
    if (this.below === 1) return String(this.above);
    const { above, below, places, long } = this.reduced();
    if (long?.divisor !== undefined) return `${long.coefficient}/${long.divisor}`;
    if (long !== undefined) return decimalText(long.coefficient, long.places);
    return places === FRACTION ? `${above}/${below}` : decimalText(BigInt(above), places);
  }

  /** JSON carries amounts as text: its numbers are floating ones. */
  toJSON(): string {
    return this.toString();
  }

  /** Refuses `a < b` and `+a`, which JavaScript would answer wrongly and silently. */
  valueOf(): never {
    throw new TypeError('Exact numbers are compared and added by their methods, not by operators.');
  }

  /** Doubles next to the two tell nearly all figures apart. */
  private compareLong(that: Exact): -1 | 0 | 1 {
    const order = compareDoubles(this.approximate(), that.approximate());
    return order === 0 ? this.lengthened().compare(that.lengthened()) : order;
  }

  private approximate(): number {
    return this.long === undefined ? this.above / this.below : this.long.approximate();
  }

  private lengthened(): LongFigure {
    return this.long ?? LongFigure.ofShort(this.above, this.below, this.places);
  }

  /** The quotient of doubles may be rounded up to the next whole number: see whether it is too much. */
  private shortFloor(): number {
    const floor = Math.floor(this.above / this.below);
    return floor * this.below > this.above ? floor - 1 : floor;
  }

  /** The product of two short values with what both halves share divided out; undefined where one is long. */
  private productInLowestTerms(factor: number, divisor: number): Exact | undefined {
    if (Number.isNaN(this.above) || Number.isNaN(factor)) return undefined;
    const one = gcdOfSafeIntegers(Math.abs(this.above), divisor);
    const other = gcdOfSafeIntegers(Math.abs(factor), this.below);
    let [left, right] = [this.above / one, factor / other];
    let [first, second] = [this.below / other, divisor / one];
    if (!areShort(left * right, first * second)) {
      const same = gcdOfSafeIntegers(Math.abs(left), first);
      const rest = gcdOfSafeIntegers(Math.abs(right), second);
      [left, right, first, second] = [left / same, right / rest, first / same, second / rest];
      if (!areShort(left * right, first * second)) {
        return Exact.ofLong(LongFigure.ofProducts([left, right], [first, second]));
      }
    }
    const below = first * second;
    return new Exact(left * right + 0, below, below === 1 ? 0 : FRACTION, undefined);
  }

  /**
   * The sum with a numerator over the denominator of another value; undefined where a part of it is not
   * sure to be exact.
   */
  private plusUnlike(that: Exact, added: number): Exact | undefined {
    if (added === 0) return this;
    const areDecimals = this.places >= 0 && that.places >= 0;
    const isFiner = areDecimals && this.places > that.places;
    const isCoarser = areDecimals && this.places < that.places;
    const left = this.above * (isFiner ? 1 : isCoarser ? that.below / this.below : that.below);
    const right = added * (isCoarser ? 1 : isFiner ? this.below / that.below : this.below);
    const below = isFiner ? this.below : isCoarser ? that.below : this.below * that.below;
    const above = left + right;
    if (areShort(left, right) && areShort(above, below)) {
      if (!areDecimals) return Exact.quotient(above, below);
      return new Exact(above, below, isFiner ? this.places : that.places, undefined);
    }
    return areDecimals ? undefined : this.plusOverCommon(that, added);
  }

  /** The same over the least denominator that both have. */
  private plusOverCommon(that: Exact, added: number): Exact | undefined {
    if (Number.isNaN(this.above) || Number.isNaN(added)) return undefined;
    const common = gcdOfSafeIntegers(this.below, that.below);
    const factor = that.below / common;
    const left = this.above * factor;
    const right = added * (this.below / common);
    const above = left + right;
    const below = this.below * factor;
    if (!areShort(left, right) || !areShort(above, below)) return undefined;
    return new Exact(above, below, FRACTION, undefined);
  }
}

function areShort(one: number, other: number): boolean {
  return Math.abs(one) <= MAX && Math.abs(other) <= MAX;
}
