import { type Happening, isToldAgain } from './judge.ts';
import type { Run } from './run.ts';

/**
 * Collects what comes of occurrences. Where all of them are tried again, since they may happen only now, it is noted until
 * when they would bring the same: if that changes nothing, they need not be tried before.
 */
export function tryAgain<Collected>(
  { lasting }: Run,
  standing: readonly Happening[],
  collect: () => Collected,
): Collected {
  const [first] = standing;
  if (first === undefined || lasting === null || !standing.every(isToldAgain)) return collect();
  const around = lasting.beginReading();
  const collected = collect();
  const until = lasting.endReading(around, first.day);
  for (const { occurrence } of standing) {
    const trial = lasting.trialOf(occurrence.event);
    if (trial !== null) trial.until = until;
  }
  return collected;
}
