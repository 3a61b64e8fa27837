import { gcdOfSafeIntegers } from './greatest-common-divisor.ts';

/** A value on machine numbers, both whole and below 2^53: a decimal of so many places, or a fraction. */
export interface ShortForm {
  readonly above: number;
  readonly below: number;
  /** Null for a fraction. */
  readonly places: number | null;
}

/** As many decimal places as machine numbers hold. */
const MAX_PLACES = 15;

/**
 * The shortest form of `above / below`: a decimal without zeros at its end where it is one, else the fraction in
 * lowest terms; undefined for a decimal whose digits machine numbers do not hold.
 */
export function shortestForm(above: number, below: number): ShortForm | undefined {
  const common = gcdOfSafeIntegers(Math.abs(above), below);
  const [numerator, denominator] = [above / common, below / common];
  const [twos, withoutTwos] = factorsOf(2, denominator);
  const [fives, rest] = factorsOf(5, withoutTwos);
  if (rest !== 1) return { above: numerator, below: denominator, places: null };
  const places = Math.max(twos, fives);
  if (places > MAX_PLACES) return undefined;
  const tens = 10 ** places;
  const coefficient = numerator * (tens / denominator);
  return Number.isSafeInteger(coefficient)
    ? { above: coefficient, below: tens, places }
    : undefined;
}

/** How often a factor goes into a number, and what is left of it. */
function factorsOf(factor: 2 | 5, number: number): readonly [count: number, rest: number] {
  let [count, rest] = [0, number];
  for (; rest % factor === 0; count += 1) rest /= factor;
  return [count, rest];
}
