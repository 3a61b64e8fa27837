import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { doubtSince } from './standing.ts';

/** The last of rows, unless one that comes before it may have happened after it. */
export function lastOf<Row extends { readonly occurrence: Occurrence; readonly verdict: Value }>(
  counted: readonly Row[],
): Pick<Row, 'occurrence' | 'verdict'> | undefined {
  const last = counted.at(-1);
  if (last?.verdict !== true) return last;
  const { occurrence } = last;
  for (const other of counted) {
    const verdict = doubtSince(other.occurrence, occurrence.day);
    if (verdict !== null) return { occurrence, verdict };
  }
  return last;
}
