import type { Day } from '../dates/day.ts';

/** Day 0 was a Thursday: the Monday of its week, where week 0 starts, is three days earlier. */
const MONDAY_OFFSET = 3;

/**
 * How many days from Monday to Friday lie before `day`, counted from Monday 1969-12-29 (negative
 * for earlier days). A weekday's own index is this number, and so is that of the weekday which
 * follows a weekend.
 */
export function weekdayIndex(day: Day): number {
  const shifted = day + MONDAY_OFFSET;
  const week = Math.floor(shifted / 7);
  return week * 5 + Math.min(shifted - week * 7, 5);
}

/** The day from Monday to Friday with this index; the inverse of {@link weekdayIndex}. */
export function weekdayAt(index: number): Day {
  const week = Math.floor(index / 5);
  return week * 7 + (index - week * 5) - MONDAY_OFFSET;
}
