import type { Day } from '../dates/day.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { doubtSince } from './days-in-doubt.ts';

/** The last of rows as of a day, unless one that comes before it may have happened after it. */
export function lastOf<Row extends { readonly occurrence: Occurrence; readonly verdict: Value }>(
  counted: readonly Row[],
  by: Day,
): Pick<Row, 'occurrence' | 'verdict'> | undefined {
  const last = counted.at(-1);
  if (last?.verdict !== true) return last;
  const { occurrence } = last;
  for (const other of counted) {
    const verdict = doubtSince(other.occurrence, occurrence.day, by);
    if (verdict !== null) return { occurrence, verdict };
  }
  return last;
}
