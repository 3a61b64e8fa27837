import { AFTER_ALL_DAYS, type Day } from '../dates/day.ts';

/** The first of days, which are in order, after another; after all days where there is none. */
export function firstAfter(days: readonly Day[], after: Day): Day {
  return days[placeAfter(days, after)] ?? AFTER_ALL_DAYS;
}

/** The place of the first of days, which are in order, after another; behind the last where there is none. */
export function placeAfter(days: readonly Day[], after: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? after) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
