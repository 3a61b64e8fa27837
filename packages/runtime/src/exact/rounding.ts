import { Exact } from './exact.ts';

/**
 * How the language rounds (docs/language, "Expressions"):
 *
 * - `up`: towards +∞, as in "rounded up to the nearest whole share"; −1.5 becomes −1;
 * - `down`: towards −∞; −1.5 becomes −2;
 * - `half up`: to the nearest, ties away from zero, as Java's `RoundingMode.HALF_UP`, which
 *   OpenGamma Strata follows; −1.5 becomes −2;
 * - `half even`: to the nearest, ties to the even multiple; 2.5 becomes 2, −1.5 becomes −2.
 */
export type RoundingMode = 'up' | 'down' | 'half up' | 'half even';

const HALF = Exact.decimal(5, 1);

/**
 * `value` rounded to a multiple of `step`: 1 for whole shares, 0.01 for the cent.
 *
 * @throws RangeError where `step` is not above 0.
 */
export function roundToMultiple(value: Exact, mode: RoundingMode, step: Exact): Exact {
  if (step.sign() !== 1) throw new RangeError(`Not a step to round to: ${step.toString()}`);
  return ROUNDED[mode](value.dividedBy(step)).times(step);
}

/**
 * `value` rounded to so many decimal places: 0 for whole shares, 2 for the cent.
 *
 * @throws RangeError where `places` is not a whole number of at least 0.
 */
export function roundToDecimals(value: Exact, mode: RoundingMode, places: number): Exact {
  const one = Exact.decimal(1, places);
  return Exact.decimal(roundToInteger(value.dividedBy(one), mode), places);
}

/** `value` rounded to a whole number. */
export function roundToInteger(value: Exact, mode: RoundingMode): bigint {
  return ROUNDED[mode](value).floor();
}

const ROUNDED: Readonly<Record<RoundingMode, (value: Exact) => Exact>> = {
  up: (value) => value.roundedUp(),
  down: (value) => value.roundedDown(),
  'half up': nearestOrOutward,
  'half even': nearestOrEven,
};

function nearestOrOutward(value: Exact): Exact {
  const magnitude = value.abs().plus(HALF).roundedDown();
  return value.sign() < 0 ? magnitude.negated() : magnitude;
}

function nearestOrEven(value: Exact): Exact {
  const below = value.roundedDown();
  const toHalf = value.minus(below).compare(HALF);
  if (toHalf === 0) return below.times(HALF).isInteger() ? below : below.plus(Exact.ONE);
  return toHalf < 0 ? below : below.plus(Exact.ONE);
}
