import { countVerdicts } from '../series/count-verdicts.ts';
import type { DirectValue, Domain } from './domain.ts';

/**
 * Whether a condition held on days.
 *
 * @param verdicts of the days, in order; where each of them must hold, up to the first on which it fails.
 * @param atLeast the least number of days on which it must hold; null for each of them.
 */
export function daysThatHold(
  domain: Domain,
  verdicts: readonly DirectValue[],
  atLeast: number | null,
  run: 'consecutive' | 'any',
): DirectValue {
  if (atLeast === null && verdicts.at(-1) === false) return false;
  const needed = atLeast ?? verdicts.length;
  return domain.lower(countVerdicts(verdicts.map(domain.lift), needed, run));
}
