import type { Day } from '../dates/day.ts';
import type { Run } from '../timeline/run.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';

/**
 * Why it is not known on which day something came about, if it did; null where only that can be in doubt.
 * A date of a schedule whose period nobody supplied stands for every date that it may have.
 */
export function undated(run: Run, { event, day, origin }: Occurrence): Missing | null {
  if (origin === null || origin.doubt === null) return null;
  if (origin.through !== day) return origin.doubt;
  const { of, doubt } = origin;
  switch (run.program.events[event]?.source.kind) {
    case 'when':
      // While a condition is not known to hold, it may have come to hold on any day since.
      return doubt;
    case 'after each':
      return of === null || undated(run, of) === null ? null : doubt;
    default:
      return null;
  }
}

/** Whether what is in doubt may still come about after a day, so that what is done by then need not be all. */
export function mayComeAfter(run: Run, key: Occurrence | null, day: Day): boolean {
  const origin = key?.origin ?? null;
  if (key === null || origin === null || origin.doubt === null) return false;
  if (origin.through > day) return true;
  const kind = run.program.events[key.event]?.source.kind;
  if (kind === 'after each') return mayComeAfter(run, origin.of, day);
  // All but a date of a schedule may be told again.
  return kind !== 'schedule';
}
