import { type BusinessCalendar, type Day, parseIsoDate } from '@termsheet/runtime';

/** The shortest and the longest that so many days can take, in calendar days. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

/** Counts are tried from each day of four years. */
const DAYS_TRIED = 1461;

/** Where nothing says from when a contract runs: 2001 through 2004, whose holidays are all known. */
const USUAL_START = parseIsoDate('2001-01-01') ?? 0;

/**
 * How long so many days of a calendar take, from whichever day of four years they are counted.
 *
 * @param start The first of these days, where it is known; those of 2001 to 2004 are taken else.
 */
export function lengthOfDays(
  calendar: BusinessCalendar,
  count: number,
  start: Day | null,
): Length | null {
  const first = start ?? USUAL_START;
  let least = Infinity;
  let most = 0;
  for (let day = first; day < first + DAYS_TRIED; day += 1) {
    if (day < calendar.first || day > calendar.last) continue;
    const end = calendar.nthAfter(day, count);
    if (end === undefined) continue;
    least = Math.min(least, end - day);
    most = Math.max(most, end - day);
  }
  return most === 0 ? null : { least, most };
}
