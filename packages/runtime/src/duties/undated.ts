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

/** Whether it may still come about after a day, so that what is done by then need not be all. */
export function mayComeAfter(key: Occurrence | null, day: number): boolean {
  const origin = key?.origin ?? null;
  return origin !== null && origin.doubt !== null && origin.through > day;
}
