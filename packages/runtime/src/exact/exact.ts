import { decimalText } from './decimal-text.ts';
import { ExactTooLarge } from './exact-too-large.ts';
import { countOperation, countReduction } from './figure-work.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import { keepsTwos, productsDiffer } from './lowest-terms.ts';
import { powerOfTen } from './power-of-ten.ts';
import { type Fraction, shortFraction } from './short-fraction.ts';
import { bitsAtMost, MAX_BITS } from './size.ts';

/** Up to this size no result is looked at: nearly every amount in a contract stays below it. */
const FREE_BITS = 2 ** 8 - 1;

/** Values with more decimals than this are written, and kept, as fractions. */
const MAX_PLACES = 100;

/** So many zeros are taken off the end of a decimal at once: long decimals may have thousands. */
const ZEROS_AT_ONCE = [64, 8, 1] as const;

/** A finite decimal: `coefficient` divided by 10 to the power of `places`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly places: number;
}

/**
 * An immutable exact number (docs/language, principle 3): amounts, shares, prices, percentages.
 *
 * A value is kept as a decimal for as long as arithmetic leaves it one, and as a fraction once it
 * was divided. A fraction is put into lowest terms only when its digits pile up, so equal values
 * can differ inside: compare with {@link equals}, never by structure.
 */
export class Exact {
  static readonly ZERO: Exact = new Exact(0n, 0, undefined, 1);
  static readonly ONE: Exact = new Exact(1n, 0, undefined, 1);

  /** The value is `coefficient / (divisor ?? 10 ** places)`; a divisor is positive. */
  private readonly coefficient: bigint;
  /** Decimal places; 0 where there is a divisor. */
  private readonly places: number;
  private readonly divisor: bigint | undefined;
  /** A bound on the bits of numerator and denominator as they stand; never too small. */
  private readonly bits: number;

  private constructor(
    coefficient: bigint,
    places: number,
    divisor: bigint | undefined,
    bits: number,
  ) {
    this.coefficient = coefficient;
    this.places = places;
    this.divisor = divisor;
    this.bits = bits;
  }

  /**
   * A whole number.
   *
   * @throws RangeError for a `number` that is not a whole number or past 2^53, where a `number` has
   * already lost digits; {@link ExactTooLarge} past the size bound.
   */
  static of(integer: number | bigint): Exact {
    if (typeof integer === 'number' && !Number.isSafeInteger(integer)) {
      throw new RangeError(`Not a whole number that a machine number holds exactly: ${integer}`);
    }
    return Exact.decimal(BigInt(integer), 0);
  }

  /**
   * `coefficient` divided by 10 to the power of `places`: `decimal(22n, 2)` is 0.22.
   *
   * @throws RangeError where `places` is not a whole number of at least 0; {@link ExactTooLarge}.
   */
  static decimal(coefficient: bigint, places: number): Exact {
    if (!Number.isSafeInteger(places) || places < 0) {
      throw new RangeError(`Not a number of decimal places: ${places}`);
    }
    // The cap keeps a hostile number of places from being raised before it is refused.
    if (places > MAX_BITS) throw new ExactTooLarge();
    const bits = Math.max(bitsAtMost(coefficient), bitsOfPlaces(places));
    const value = new Exact(coefficient, places, undefined, bits);
    return bits > MAX_BITS ? value.reduced().bounded() : value;
  }

  /**
   * The fraction `numerator / denominator`.
   *
   * @throws RangeError where the denominator is 0; {@link ExactTooLarge}.
   */
  static ratio(numerator: bigint, denominator: bigint): Exact {
    if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator 0.');
    const coefficient = denominator < 0n ? -numerator : numerator;
    const divisor = denominator < 0n ? -denominator : denominator;
    return new Exact(coefficient, 0, divisor, 0).reduced().bounded();
  }

  plus(that: Exact): Exact {
    if (this.divisor !== undefined || that.divisor !== undefined) return this.plusFraction(that);
    const shift = this.places - that.places;
    if (shift === 0) {
      const sum = this.coefficient + that.coefficient;
      const bits = (this.bits > that.bits ? this.bits : that.bits) + 1;
      return new Exact(sum, this.places, undefined, bits).settledAfter(this, that);
    }
    return shift > 0 ? this.plusCoarser(that, shift) : that.plusCoarser(this, -shift);
  }

  minus(that: Exact): Exact {
    if (this.divisor !== undefined || that.divisor !== undefined || this.places !== that.places) {
      return this.plus(that.negated());
    }
    const difference = this.coefficient - that.coefficient;
    const bits = (this.bits > that.bits ? this.bits : that.bits) + 1;
    return new Exact(difference, this.places, undefined, bits).settledAfter(this, that);
  }

  times(that: Exact): Exact {
    const coefficient = this.coefficient * that.coefficient;
    const bits = this.bits + that.bits;
    if (this.divisor === undefined && that.divisor === undefined) {
      const places = this.places + that.places;
      return new Exact(coefficient, places, undefined, bits).settledAfter(this, that);
    }
    const divisor = this.below() * that.below();
    return new Exact(coefficient, 0, divisor, bits).settledAfter(this, that);
  }

  /** @throws RangeError where `that` is 0: ask `isZero()` first and say why there is no value. */
  dividedBy(that: Exact): Exact {
    if (that.coefficient === 0n) throw new RangeError('A number cannot be divided by 0.');
    let above = this.coefficient;
    let below = that.coefficient;
    if (this.divisor === undefined && that.divisor === undefined) {
      // Equal places cancel, so that cents divided by cents do not drag their hundredths along.
      const shift = this.places - that.places;
      if (shift < 0) above *= powerOfTen(-shift);
      if (shift > 0) below *= powerOfTen(shift);
    } else {
      above *= that.below();
      below *= this.below();
    }
    if (below < 0n) {
      above = -above;
      below = -below;
    }
    return new Exact(above, 0, below, this.bits + that.bits).settledAfter(this, that);
  }

  negated(): Exact {
    return new Exact(-this.coefficient, this.places, this.divisor, this.bits);
  }

  abs(): Exact {
    return this.coefficient < 0n ? this.negated() : this;
  }

  compare(that: Exact): -1 | 0 | 1 {
    if (this.bits > FREE_BITS) countOperation(this.bits, that.bits);
    let left = this.coefficient;
    let right = that.coefficient;
    if (this.divisor !== undefined || that.divisor !== undefined) {
      left *= that.below();
      right *= this.below();
    } else if (this.places < that.places) {
      left *= powerOfTen(that.places - this.places);
    } else if (this.places > that.places) {
      right *= powerOfTen(this.places - that.places);
    }
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  equals(that: Exact): boolean {
    if (this.bits > FREE_BITS && that.bits > FREE_BITS) {
      const [left, right] = [this.below(), that.below()];
      // Two long figures are hardly ever equal, and a look at remainders saves their products.
      if (productsDiffer([this.coefficient, right], [that.coefficient, left])) return false;
    }
    return this.compare(that) === 0;
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
    if (this.coefficient === 0n) return 0;
    return this.coefficient < 0n ? -1 : 1;
  }

  isZero(): boolean {
    return this.coefficient === 0n;
  }

  isInteger(): boolean {
    return this.coefficient % this.below() === 0n;
  }

  /** The greatest whole number that is not above the value: −1.5 gives −2. */
  floor(): bigint {
    const below = this.below();
    const truncated = this.coefficient / below;
    return this.coefficient < 0n && truncated * below !== this.coefficient
      ? truncated - 1n
      : truncated;
  }

  /** The least whole number that is not below the value: −1.5 gives −1. */
  ceiling(): bigint {
    return -this.negated().floor();
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
    const common = this.commonDivisor();
    return { numerator: this.coefficient / common, denominator: this.below() / common };
  }

  /** The fraction in lowest terms where its denominator is below 10^30; long ones are told at once. */
  asShortFraction(): Fraction | undefined {
    return shortFraction(this.coefficient, this.below());
  }

  /** The shortest decimal that is exactly this value, if one of at most 100 places is. */
  asDecimal(): Decimal | undefined {
    const { coefficient, divisor } = this;
    if (divisor === undefined) {
      const decimal = withoutZeros(coefficient, this.places);
      return decimal.places > MAX_PLACES ? undefined : decimal;
    }
    if (this.bits > FREE_BITS && keepsTwos(coefficient, divisor, MAX_PLACES + 1)) return undefined;
    const scaled = coefficient * powerOfTen(MAX_PLACES);
    return scaled % divisor === 0n ? withoutZeros(scaled / divisor, MAX_PLACES) : undefined;
  }

  /**
   * The same value in its shortest form: a decimal of at most 100 places where there is one, else a
   * fraction in lowest terms. Worth calling on a value that is kept and read often.
   */
  reduced(): Exact {
    const decimal = this.asDecimal();
    if (decimal !== undefined) {
      return new Exact(decimal.coefficient, decimal.places, undefined, 0).counted();
    }
    const { numerator, denominator } = this.inLowestTerms();
    const fraction = new Exact(numerator, 0, denominator, 0).counted();
    countReduction(Math.max(this.bits, fraction.bits));
    return fraction;
  }

  /** The canonical text that `parseExact` reads back: `-12.5`, or `11/150` where no decimal ends. */
  toString(): string {
    const { coefficient, places, divisor } = this.reduced();
    return divisor === undefined ? decimalText(coefficient, places) : `${coefficient}/${divisor}`;
  }

  /** JSON carries amounts as text: its numbers are floating ones. */
  toJSON(): string {
    return this.toString();
  }

  /** Refuses `a < b` and `+a`, which JavaScript would answer wrongly and silently. */
  valueOf(): never {
    throw new TypeError('Exact numbers are compared and added by their methods, not by operators.');
  }

  /** The denominator as it stands, in lowest terms or not. */
  private below(): bigint {
    return this.divisor ?? powerOfTen(this.places);
  }

  private commonDivisor(): bigint {
    const magnitude = this.coefficient < 0n ? -this.coefficient : this.coefficient;
    return greatestCommonDivisor(magnitude, this.below());
  }

  /** The sum with a decimal that has `shift` places fewer. */
  private plusCoarser(that: Exact, shift: number): Exact {
    const sum = this.coefficient + that.coefficient * powerOfTen(shift);
    const bits = Math.max(this.bits, that.bits + bitsOfPlaces(shift)) + 1;
    return new Exact(sum, this.places, undefined, bits).settledAfter(this, that);
  }

  private plusFraction(that: Exact): Exact {
    const left = this.below();
    const right = that.below();
    if (left === right) {
      const bits = Math.max(this.bits, that.bits) + 1;
      const sum = this.coefficient + that.coefficient;
      return new Exact(sum, 0, left, bits).settledAfter(this, that);
    }
    if (this.bits + that.bits > FREE_BITS) {
      // Balances that compound have denominators that divide one another: keep them from squaring.
      if (right % left === 0n) return this.plusFiner(that, right / left);
      if (left % right === 0n) return that.plusFiner(this, left / right);
    }
    const sum = this.coefficient * right + that.coefficient * left;
    return new Exact(sum, 0, left * right, this.bits + that.bits + 1).settledAfter(this, that);
  }

  /** The sum with a fraction whose denominator is `multiple` times that of this one. */
  private plusFiner(that: Exact, multiple: bigint): Exact {
    const sum = this.coefficient * multiple + that.coefficient;
    const bits = this.bits + that.bits + 1;
    return new Exact(sum, 0, that.below(), bits).settledAfter(this, that);
  }

  /**
   * This result, its size seen to. Reducing costs more than arithmetic does, so it waits until a
   * result may have twice the digits of its operands, and then until it does have them: the cost
   * stays in proportion however large the numbers grow.
   */
  private settledAfter(left: Exact, right: Exact): Exact {
    return this.bits <= FREE_BITS ? this : this.settledAfterGrowth(left, right);
  }

  private settledAfterGrowth(left: Exact, right: Exact): Exact {
    countOperation(left.bits, right.bits);
    const before = Math.clz32(Math.min(Math.max(left.bits, right.bits, FREE_BITS), MAX_BITS));
    if (Math.clz32(this.bits) === before) return this;
    const counted = this.counted();
    return Math.clz32(counted.bits) >= before ? counted : counted.reduced().bounded();
  }

  private bounded(): Exact {
    if (this.bits > MAX_BITS) throw new ExactTooLarge();
    return this;
  }

  private counted(): Exact {
    const below = this.divisor === undefined ? bitsOfPlaces(this.places) : bitsAtMost(this.divisor);
    const bits = Math.max(bitsAtMost(this.coefficient), below);
    return new Exact(this.coefficient, this.places, this.divisor, bits);
  }
}

/** A bound on the bits of 10 to the power of `places`: each place takes 3.33 of them. */
function bitsOfPlaces(places: number): number {
  return 4 * places + 1;
}

/** The same decimal with no 0 at its end. */
function withoutZeros(coefficient: bigint, places: number): Decimal {
  let shorter = { coefficient, places };
  if (places === 0 || coefficient % 10n !== 0n) return shorter;
  for (const zeros of ZEROS_AT_ONCE) {
    const power = powerOfTen(zeros);
    while (shorter.places >= zeros && shorter.coefficient % power === 0n) {
      shorter = { coefficient: shorter.coefficient / power, places: shorter.places - zeros };
    }
  }
  return shorter;
}
