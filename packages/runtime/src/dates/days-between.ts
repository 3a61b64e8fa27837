import type { Day } from './day.ts';

/**
 * The number of days from `from` to `to`: `from` is day 0, so consecutive days are 1 apart, and
 * the number is negative when `to` is the earlier.
 */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}
