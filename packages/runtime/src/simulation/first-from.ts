import type { Day } from '../dates/day.ts';

/** The first place among events in order of date whose day is not before a day. */
export function firstFrom(events: readonly number[], days: readonly Day[], from: Day): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[events[middle] ?? 0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
