import type { Day } from '../dates/day.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { doubtOfLast } from './days-in-doubt.ts';

/** The last of rows as of a day, unless one that comes before it may have happened after it. */
export function lastOf<Row extends { readonly occurrence: Occurrence; readonly verdict: Value }>(
  counted: readonly Row[],
  by: Day,
): Pick<Row, 'occurrence' | 'verdict'> | undefined {
  const last = counted.at(-1);
  if (last?.verdict !== true) return last;
  const { occurrence } = last;
  const others = counted.map((each) => each.occurrence);
  const doubt = doubtOfLast(occurrence, others, by);
  return doubt === null ? last : { occurrence, verdict: doubt };
}
