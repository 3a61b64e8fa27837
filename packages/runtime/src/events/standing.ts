import { and } from '../arithmetic/logic.ts';
import type { Day } from '../dates/day.ts';
import type { DayRange } from '../series/windows.ts';
import type { Moment } from '../timeline/moment.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

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
  const last = Math.min(origin.through, moment.day);
  const isWithin = window === null || (occurrence.day >= window.from && last <= window.to);
  return isWithin ? stands : and(stands, () => doubt);
}

/** Why it is not known on which of several days something happened; null where it is. */
export function doubtOfDay({ day, origin }: Occurrence): Missing | null {
  return origin === null || origin.through === day ? null : origin.doubt;
}

/** Why it is not known whether something happened as late as on a day, or later; null where it is. */
export function doubtSince({ day, origin }: Occurrence, since: Day): Missing | null {
  return origin === null || day >= since || origin.through < since ? null : origin.doubt;
}

function notVoid(voided: Occurrence['voided']): Value {
  if (voided === null) return true;
  return voided instanceof Missing ? voided : false;
}
