import type { Decimal } from './decimal.ts';
import { gcdOfSafeIntegers } from './greatest-common-divisor.ts';

/** The most decimal places that are found in machine numbers. */
const MAX_PLACES = 15;

/**
 * The shortest decimal that is exactly `above / below`, whole machine numbers of which `below` is positive; undefined
 * where there is none, or none that machine numbers hold, or they are no numbers.
 */
export function shortDecimal(above: number, below: number): Decimal | undefined {
  if (Number.isNaN(below)) return undefined;
  const common = gcdOfSafeIntegers(Math.abs(above), below);
  const divisor = below / common;
  let [rest, twos, fives] = [divisor, 0, 0];
  for (; rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest % 5 === 0; rest /= 5) fives += 1;
  const places = Math.max(twos, fives);
  if (rest !== 1 || places > MAX_PLACES) return undefined;
  const coefficient = (above / common) * (10 ** places / divisor);
  return Number.isSafeInteger(coefficient)
    ? { coefficient: BigInt(coefficient), places }
    : undefined;
}
