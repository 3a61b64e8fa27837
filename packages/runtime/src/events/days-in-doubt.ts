import type { Day } from '../dates/day.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence, Origin } from '../value/occurrence.ts';

/** Why it is not known on which of several days something happened; null where it is. */
export function doubtOfDay({ day, origin }: Occurrence): Missing | null {
  return origin === null || origin.through === day ? null : origin.doubt;
}

/** The last day, through one, on which something in doubt may have happened: days after that one say nothing of it. */
export function lastDayBy({ through, gaps }: Origin, by: Day): Day {
  if (through <= by) return through;
  const gap = gaps.find(({ from, to }) => from <= by && by <= to);
  return gap === undefined ? by : gap.from - 1;
}

/** Why it is not known, by a day, whether something happened as late as on another, or later; null where it is. */
export function doubtSince({ day, origin }: Occurrence, since: Day, by: Day): Missing | null {
  return origin === null || day >= since || lastDayBy(origin, by) < since ? null : origin.doubt;
}

/** Why it is not known, by a day, whether the last of some is: another may have happened after it; null where it is. */
export function doubtOfLast(
  last: Occurrence,
  others: readonly Occurrence[],
  by: Day,
): Missing | null {
  for (const other of others) {
    const doubt = doubtSince(other, last.day, by);
    if (doubt !== null) return doubt;
  }
  return null;
}

/** Whether something in doubt may have happened, by a day, behind what happened on another. */
export function mayFollow({ day, origin }: Occurrence, behind: Day, by: Day): boolean {
  if (origin === null || origin.doubt === null) return false;
  const last = lastDayBy(origin, by);
  return last > day && last >= behind;
}

/** Lets something in doubt be what may have happened on further days, too. */
export function extendDays(origin: Origin, from: Day, through: Day): void {
  const { through: last, gaps } = origin;
  if (through <= last) return;
  if (from > last + 1) gaps.push({ from: last + 1, to: from - 1 });
  origin.through = through;
}
