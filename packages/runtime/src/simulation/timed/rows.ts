import type { Day } from '../../dates/day.ts';
import { firstPlace } from '../../events/first-place.ts';
import { doubtOfDay, doubtOfLast, lastDayBy } from '../../events/days-in-doubt.ts';
import { standing, standingIn } from '../../events/standing.ts';
import type { Run } from '../../timeline/run.ts';
import { Moment } from '../../timeline/moment.ts';
import { Missing } from '../../value/missing.ts';
import { Occurrence } from '../../value/occurrence.ts';
import type { DirectValue, Domain } from '../domain.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Why the rows of a table are not known; null where they are. */
export function absenceOfRows(domain: Domain, run: Run, event: number): DirectValue | null {
  const absence = run.absenceOf(event);
  return absence === null ? null : domain.lower(absence);
}

/** Why it is not known which occurrences there are by a day of an event that the contract makes; null where it is. */
export function absenceOfMade(domain: Domain, run: Run, isBeyond: boolean): DirectValue | null {
  if (isBeyond) return domain.unknown;
  return run.start instanceof Missing ? domain.lower(run.start) : null;
}

/** The place of the first occurrence that may lie in a window that begins on a day. */
export function firstRow(run: Run, event: number, from: Day): number {
  // One that may have happened on several days lies in the window if one of these does.
  if (run.doubted(event).length > 0) return 0;
  return firstPlace(run.occurrencesOf(event), ({ day }) => day >= from);
}

/**
 * The first day on which a window that moves on with the date in question takes in another row, or leaves one out.
 *
 * @param slack by how many days at most an end may be ahead of the date, since months differ in length.
 */
export function turnOfWindow(
  rows: readonly Occurrence[],
  at: { readonly day: Day; readonly from: Day; readonly to: Day; readonly slack: number },
): Day {
  const { day, from, to, slack } = at;
  const leaves = (rows[firstPlace(rows, (row) => row.day >= from)]?.day ?? NEVER) - from + 1;
  const enters = (rows[firstPlace(rows, (row) => row.day > to)]?.day ?? NEVER) - to;
  return day + Math.max(1, Math.min(leaves, enters) - slack);
}

/** Whether an occurrence before a day may have happened as late as on it, as of a moment. */
export function reaches({ day, origin }: Occurrence, from: Day, now: Day): boolean {
  if (day >= from) return true;
  return origin !== null && origin.doubt !== null && lastDayBy(origin, now) >= from;
}

/** Whether an occurrence stands that somebody reported, or a row. */
export function stands(domain: Domain, occurrence: Occurrence): DirectValue {
  if (occurrence.voided === null && occurrence.performs === null) return true;
  return domain.lower(standing(occurrence));
}

/** Whether an occurrence that the contract made stands, as seen from a moment, and lies in a window. */
export function standsIn(
  domain: Domain,
  row: Occurrence,
  at: {
    readonly day: Day;
    readonly sequence: number;
    readonly from: Day | null;
    readonly to: Day | null;
  },
): DirectValue {
  if (row.origin === null || row.origin.doubt === null) return stands(domain, row);
  const { from, to } = at;
  const window = from === null || to === null ? null : { from, to };
  return domain.lower(standingIn(row, new Moment(at.day, at.sequence, null), window));
}

/** Why it is not known on which day something happened; yes where it is. */
export function isOfOneDay(domain: Domain, row: Occurrence): DirectValue {
  const doubt = doubtOfDay(row);
  return doubt === null ? true : domain.lower(doubt);
}

/** The day of an occurrence, or why it is not known. */
export function dayOfRow(domain: Domain, row: Occurrence): DirectValue {
  const doubt = doubtOfDay(row);
  return doubt === null ? row.day : domain.lower(doubt);
}

/** The last of rows, unless one of those before it, of any of several days, may have happened after it by a day. */
export function lastUnless(
  domain: Domain,
  last: DirectValue,
  { ofAnyDay, by }: { readonly ofAnyDay: readonly Occurrence[]; readonly by: Day },
): DirectValue {
  if (!(last instanceof Occurrence)) return last;
  const doubt = doubtOfLast(last, ofAnyDay, by);
  return doubt === null ? last : domain.lower(doubt);
}

/** What a field says of an occurrence. */
export function fieldOf(domain: Domain, row: Occurrence, field: number): DirectValue {
  const value = row.fields[field];
  return value === undefined ? domain.unknown : domain.lower(value);
}
