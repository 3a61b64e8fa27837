import { and } from '../arithmetic/logic.ts';
import type { DayRange } from '../series/windows.ts';
import type { Moment } from '../timeline/moment.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { lastDayBy } from './days-in-doubt.ts';

/** Whether an occurrence stands: not where it is void, and perhaps where that is not known. */
export function standing({ voided, origin, performs }: Occurrence): Value {
  const doubt = origin?.doubt ?? performs?.doubt ?? null;
  if (doubt === null) return notVoid(voided);
  if (voided === null || voided instanceof Missing) {
    return voided === null ? doubt : undecided(doubt, voided);
  }
  return false;
}

/**
 * Whether an occurrence stands as it is seen at a moment, and lies in a window. One that may have
 * happened on several days stands once it is certain that it happened on one of them.
 */
export function standingIn(occurrence: Occurrence, moment: Moment, window: DayRange | null): Value {
  const { origin } = occurrence;
  if (origin === null || origin.doubt === null) return standing(occurrence);
  const { settled, doubt } = origin;
  const isSettled = settled !== null && moment.sees(settled.day, settled.sequence);
  const stands = isSettled ? notVoid(occurrence.voided) : standing(occurrence);
  const last = lastDayBy(origin, moment.day);
  const isWithin = window === null || (occurrence.day >= window.from && last <= window.to);
  return isWithin ? stands : and(stands, () => doubt);
}

function notVoid(voided: Occurrence['voided']): Value {
  if (voided === null) return true;
  return voided instanceof Missing ? voided : false;
}
