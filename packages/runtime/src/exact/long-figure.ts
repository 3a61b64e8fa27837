import type { Decimal } from './decimal.ts';
import { ExactTooLarge } from './exact-too-large.ts';
import { countOperation, countReduction } from './figure-work.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import { keepsTwos, productsDiffer } from './lowest-terms.ts';
import { powerOfTen } from './power-of-ten.ts';
import { type Fraction, shortFraction } from './short-fraction.ts';
import { bitsAtMost, bitsOfNumber, MAX_BITS } from './size.ts';

/** Up to this size no result is looked at: nearly every amount in a contract stays below it. */
const FREE_BITS = 2 ** 8 - 1;

/** Values with more decimals than this are written, and kept, as fractions. */
const MAX_PLACES = 100;

/** Below this size numerators, denominators and what they come to are within what doubles express. */
const BITS_OF_DOUBLES = 500;

/** So many zeros are taken off the end of a decimal at once: long decimals may have thousands. */
const ZEROS_AT_ONCE = [64, 8, 1] as const;

/**
 * An exact number on whole numbers of any length: what {@link Exact} is kept as where machine numbers do
 * not hold it.
 *
 * A value is kept as a decimal for as long as arithmetic leaves it one, and as a fraction once it
 * was divided. A fraction is put into lowest terms only when its digits pile up, so equal values
 * can differ inside: compare with {@link equals}, never by structure.
 */
export class LongFigure {
  /** The value is `coefficient / (divisor ?? 10 ** places)`; a divisor is positive. */
  readonly coefficient: bigint;
  /** Decimal places; 0 where there is a divisor. */
  readonly places: number;
  readonly divisor: bigint | undefined;
  /** A bound on the bits of numerator and denominator as they stand; never too small. */
  readonly bits: number;
  #approximate: number | undefined;

  constructor(coefficient: bigint, places: number, divisor: bigint | undefined, bits: number) {
    this.coefficient = coefficient;
    this.places = places;
    this.divisor = divisor;
    this.bits = bits;
  }

  /** What a short value is: `above / below`, where `below` is 10 to the power of `places` if these are not negative. */
  static ofShort(above: number, below: number, places: number): LongFigure {
    const bits = bitsOfNumber(above);
    if (places >= 0) {
      return new LongFigure(BigInt(above), places, undefined, Math.max(bits, bitsOfPlaces(places)));
    }
    const most = Math.max(bits, bitsOfNumber(below));
    return new LongFigure(BigInt(above), 0, BigInt(below), most);
  }

  /** One product of whole numbers divided by another, which is positive. */
  static ofProducts(
    above: readonly [number, number],
    below: readonly [number, number],
  ): LongFigure {
    const bits = Math.max(
      bitsOfNumber(above[0]) + bitsOfNumber(above[1]),
      bitsOfNumber(below[0]) + bitsOfNumber(below[1]),
    );
    const divisor = BigInt(below[0]) * BigInt(below[1]);
    return new LongFigure(BigInt(above[0]) * BigInt(above[1]), 0, divisor, bits);
  }

  /**
   * `coefficient` divided by 10 to the power of `places`: `decimal(22n, 2)` is 0.22.
   *
   * @throws RangeError where `places` is not a whole number of at least 0; {@link ExactTooLarge}.
   */
  static decimal(coefficient: bigint, places: number): LongFigure {
    if (!Number.isSafeInteger(places) || places < 0) {
      throw new RangeError(`Not a number of decimal places: ${places}`);
    }
    // The cap keeps a hostile number of places from being raised before it is refused.
    if (places > MAX_BITS) throw new ExactTooLarge();
    const bits = Math.max(bitsAtMost(coefficient), bitsOfPlaces(places));
    const value = new LongFigure(coefficient, places, undefined, bits);
    return bits > MAX_BITS ? value.reduced().bounded() : value;
  }

  /**
   * The fraction `numerator / denominator`.
   *
   * @throws RangeError where the denominator is 0; {@link ExactTooLarge}.
   */
  static ratio(numerator: bigint, denominator: bigint): LongFigure {
    if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator 0.');
    const coefficient = denominator < 0n ? -numerator : numerator;
    const divisor = denominator < 0n ? -denominator : denominator;
    return new LongFigure(coefficient, 0, divisor, 0).reduced().bounded();
  }

  plus(that: LongFigure): LongFigure {
    if (this.divisor !== undefined || that.divisor !== undefined) return this.plusFraction(that);
    const shift = this.places - that.places;
    if (shift === 0) {
      const sum = this.coefficient + that.coefficient;
      const bits = (this.bits > that.bits ? this.bits : that.bits) + 1;
      return new LongFigure(sum, this.places, undefined, bits).settledAfter(this, that);
    }
    return shift > 0 ? this.plusCoarser(that, shift) : that.plusCoarser(this, -shift);
  }

  minus(that: LongFigure): LongFigure {
    if (this.divisor !== undefined || that.divisor !== undefined || this.places !== that.places) {
      return this.plus(that.negated());
    }
    const difference = this.coefficient - that.coefficient;
    const bits = (this.bits > that.bits ? this.bits : that.bits) + 1;
    return new LongFigure(difference, this.places, undefined, bits).settledAfter(this, that);
  }

  times(that: LongFigure): LongFigure {
    const coefficient = this.coefficient * that.coefficient;
    const bits = this.bits + that.bits;
    if (this.divisor === undefined && that.divisor === undefined) {
      const places = this.places + that.places;
      return new LongFigure(coefficient, places, undefined, bits).settledAfter(this, that);
    }
    const divisor = this.below() * that.below();
    return new LongFigure(coefficient, 0, divisor, bits).settledAfter(this, that);
  }

  /** @throws RangeError where `that` is 0: ask `isZero()` first and say why there is no value. */
  dividedBy(that: LongFigure): LongFigure {
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
    return new LongFigure(above, 0, below, this.bits + that.bits).settledAfter(this, that);
  }

  negated(): LongFigure {
    return new LongFigure(-this.coefficient, this.places, this.divisor, this.bits);
  }

  compare(that: LongFigure): -1 | 0 | 1 {
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

  equals(that: LongFigure): boolean {
    if (this.bits > FREE_BITS && that.bits > FREE_BITS) {
      const [left, right] = [this.below(), that.below()];
      // Two long figures are hardly ever equal, and a look at remainders saves their products.
      if (productsDiffer([this.coefficient, right], [that.coefficient, left])) return false;
    }
    return this.compare(that) === 0;
  }

  /**
   * The double next to the value, to within {@link compareDoubles}; NaN where it may not be so close.
   */
  approximate(): number {
    if (this.#approximate === undefined) {
      const isInReach = this.bits < BITS_OF_DOUBLES;
      this.#approximate = isInReach ? Number(this.coefficient) / Number(this.below()) : Number.NaN;
    }
    return this.#approximate;
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
    const below = this.below();
    const truncated = this.coefficient / below;
    return this.coefficient > 0n && truncated * below !== this.coefficient
      ? truncated + 1n
      : truncated;
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
  reduced(): LongFigure {
    const decimal = this.asDecimal();
    if (decimal !== undefined) {
      return new LongFigure(decimal.coefficient, decimal.places, undefined, 0).counted();
    }
    const { numerator, denominator } = this.inLowestTerms();
    const fraction = new LongFigure(numerator, 0, denominator, 0).counted();
    countReduction(Math.max(this.bits, fraction.bits));
    return fraction;
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
  private plusCoarser(that: LongFigure, shift: number): LongFigure {
    const sum = this.coefficient + that.coefficient * powerOfTen(shift);
    const bits = Math.max(this.bits, that.bits + bitsOfPlaces(shift)) + 1;
    return new LongFigure(sum, this.places, undefined, bits).settledAfter(this, that);
  }

  private plusFraction(that: LongFigure): LongFigure {
    const left = this.below();
    const right = that.below();
    if (left === right) {
      const bits = Math.max(this.bits, that.bits) + 1;
      const sum = this.coefficient + that.coefficient;
      return new LongFigure(sum, 0, left, bits).settledAfter(this, that);
    }
    if (this.bits + that.bits > FREE_BITS) {
      // Balances that compound have denominators that divide one another: keep them from squaring.
      if (right % left === 0n) return this.plusFiner(that, right / left);
      if (left % right === 0n) return that.plusFiner(this, left / right);
    }
    const sum = this.coefficient * right + that.coefficient * left;
    return new LongFigure(sum, 0, left * right, this.bits + that.bits + 1).settledAfter(this, that);
  }

  /** The sum with a fraction whose denominator is `multiple` times that of this one. */
  private plusFiner(that: LongFigure, multiple: bigint): LongFigure {
    const sum = this.coefficient * multiple + that.coefficient;
    const bits = this.bits + that.bits + 1;
    return new LongFigure(sum, 0, that.below(), bits).settledAfter(this, that);
  }

  /**
   * This result, its size seen to. Reducing costs more than arithmetic does, so it waits until a
   * result may have twice the digits of its operands, and then until it does have them: the cost
   * stays in proportion however large the numbers grow.
   */
  private settledAfter(left: LongFigure, right: LongFigure): LongFigure {
    return this.bits <= FREE_BITS ? this : this.settledAfterGrowth(left, right);
  }

  private settledAfterGrowth(left: LongFigure, right: LongFigure): LongFigure {
    countOperation(left.bits, right.bits);
    const before = Math.clz32(Math.min(Math.max(left.bits, right.bits, FREE_BITS), MAX_BITS));
    if (Math.clz32(this.bits) === before) return this;
    const counted = this.counted();
    return Math.clz32(counted.bits) >= before ? counted : counted.reduced().bounded();
  }

  private bounded(): LongFigure {
    if (this.bits > MAX_BITS) throw new ExactTooLarge();
    return this;
  }

  private counted(): LongFigure {
    const below = this.divisor === undefined ? bitsOfPlaces(this.places) : bitsAtMost(this.divisor);
    const bits = Math.max(bitsAtMost(this.coefficient), below);
    return new LongFigure(this.coefficient, this.places, this.divisor, bits);
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
