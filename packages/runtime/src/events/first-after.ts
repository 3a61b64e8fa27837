import type { Day } from '../dates/day.ts';

/** The first of days, which are in order, after another; endless where there is none. */
export function firstAfter(days: readonly Day[], after: Day): Day {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? after) > after) high = middle;
    else low = middle + 1;
  }
  return days[low] ?? Number.POSITIVE_INFINITY;
}
