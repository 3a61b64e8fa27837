import { decimalText } from './decimal-text.ts';
import type { Decimal } from './decimal.ts';
import { Exact } from './exact.ts';
import { roundToInteger, type RoundingMode } from './rounding.ts';
import type { Fraction } from './short-fraction.ts';

/** How a decimal is written. */
export interface DecimalFormat {
  /** As many decimals, the rest rounded half up; left out, all that the value has. */
  readonly places?: number;
}

/** Fractions longer than this tell a reader nothing and are shown by their decimals alone. */
const MAX_FRACTION_LENGTH = 30;

/** Enough to tell apart the prices of a contract. */
const APPROXIMATE_DIGITS = 6;

/** Where an approximation ends however small the value: nothing in a contract is smaller. */
const MAX_APPROXIMATE_PLACES = 30;

const HUNDRED = Exact.of(100);

/**
 * A decimal for people, its thousands set off: `1,450,388.28`.
 *
 * @throws RangeError where `places` is left out and no decimal of at most 100 places is exact, or
 * `places` is not a whole number of at least 0.
 */
export function formatDecimal(value: Exact, format: DecimalFormat = {}): string {
  if (format.places !== undefined) return toPlaces(value, format.places, 'half up');
  const decimal = value.asDecimal();
  if (decimal === undefined) {
    throw new RangeError('A value that no decimal equals was to be written as one: round it.');
  }
  return withPoint(decimal);
}

/** The exact value for people: a decimal, `2,500,000.5`, or where none ends a fraction, `11/150`. */
export function formatExact(value: Exact): string {
  const decimal = value.asDecimal();
  return decimal === undefined ? withFraction(value.inLowestTerms()) : withPoint(decimal);
}

/**
 * The leading digits of a value, with an ellipsis where digits are left out: `0.0733…`. They are
 * cut, not rounded, so that those shown are those of the value. Whole digits are never left out.
 *
 * @throws RangeError where `significantDigits` is not a whole number of at least 1.
 */
export function formatApproximate(value: Exact, significantDigits: number): string {
  const places = placesShowing(value, significantDigits);
  const decimal = value.asDecimal();
  if (decimal !== undefined && decimal.places <= places) return withPoint(decimal);
  const sign = value.sign() < 0 ? '-' : '';
  return `${sign}${toPlaces(value.abs(), places, 'down')}…`;
}

/**
 * A figure with its sign or unit, for people: exact where a decimal is, else the fraction and,
 * rounded half up to six digits, its decimals. `affix` completes each figure:
 * `$11/150 (≈ $0.0733333)`. A fraction too long to read is left out: `≈ $0.0733333`.
 */
export function formatFigure(value: Exact, affix: (figure: string) => string): string {
  const decimal = value.asDecimal();
  if (decimal !== undefined) return affix(withPoint(decimal));
  const places = placesShowing(value, APPROXIMATE_DIGITS);
  const approximate = `≈ ${affix(formatDecimal(value, { places }))}`;
  // A long fraction is not even brought into lowest terms, which takes long for a long one.
  const fraction = value.asShortFraction();
  const exact = fraction === undefined ? '' : withFraction(fraction);
  const isRead = exact !== '' && exact.length <= MAX_FRACTION_LENGTH;
  return isRead ? `${affix(exact)} (${approximate})` : approximate;
}

/** A number as a percentage: 0.09 is `9%`, and 1/3 is `100/3% (≈ 33.3333%)`. */
export function formatPercent(value: Exact): string {
  return formatFigure(value.times(HUNDRED), (figure) => `${figure}%`);
}

function toPlaces(value: Exact, places: number, mode: RoundingMode): string {
  const unit = Exact.decimal(1n, places);
  return withThousands(decimalText(roundToInteger(value.dividedBy(unit), mode), places));
}

/** The decimals that show so many digits, counted from the first that is not 0. */
function placesShowing(value: Exact, significantDigits: number): number {
  if (!Number.isSafeInteger(significantDigits) || significantDigits < 1) {
    throw new RangeError(`Not a number of digits: ${significantDigits}`);
  }
  const magnitude = value.abs();
  const whole = magnitude.floor();
  if (whole > 0n) return Math.max(0, significantDigits - whole.toString().length);
  if (value.isZero()) return 0;
  // For 0.1 ≤ x < 1 this has one digit, for 0.01 ≤ x < 0.1 two: one more than x has zeros.
  const reciprocal = Exact.ONE.dividedBy(magnitude).ceiling() - 1n;
  const zeros = reciprocal.toString().length - 1;
  return Math.min(significantDigits + zeros, MAX_APPROXIMATE_PLACES);
}

function withPoint({ coefficient, places }: Decimal): string {
  return withThousands(decimalText(coefficient, places));
}

function withFraction({ numerator, denominator }: Fraction): string {
  return `${withThousands(numerator.toString())}/${withThousands(denominator.toString())}`;
}

function withThousands(text: string): string {
  const point = text.indexOf('.');
  const start = text.startsWith('-') ? 1 : 0;
  let end = point < 0 ? text.length : point;
  const groups = [text.slice(end)];
  for (; end - start > 3; end -= 3) groups.push(`,${text.slice(end - 3, end)}`);
  return text.slice(0, end) + groups.toReversed().join('');
}
