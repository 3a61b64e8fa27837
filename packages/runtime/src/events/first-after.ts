import type { Day } from '../dates/day.ts';
import { firstPlace } from './first-place.ts';

/** The first of days, which are in order, after another; endless where there is none. */
export function firstAfter(days: readonly Day[], after: Day): Day {
  return days[firstPlace(days, (day) => day > after)] ?? Number.POSITIVE_INFINITY;
}
