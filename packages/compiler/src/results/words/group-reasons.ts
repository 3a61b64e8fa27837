import { joinWords } from './words.ts';

/** More dates than this are given as first, last and number. */
const MAX_DATES = 4;

const DATED = /^(?<subject>.+) on (?<date>\d{4}-\d{2}-\d{2})$/u;

/**
 * Reasons for a reader: what is wanting on several days is named once.
 * `Closing Price on 2006-03-02, 2006-03-03 and 2006-03-06`.
 */
export function groupReasons(reasons: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const reason of reasons) {
    const { subject = reason, date } = DATED.exec(reason)?.groups ?? {};
    const dates = groups.get(subject) ?? [];
    if (date !== undefined) dates.push(date);
    groups.set(subject, dates);
  }
  return [...groups].map(([subject, dates]) =>
    dates.length === 0 ? subject : `${subject} on ${listDates(dates)}`,
  );
}

function listDates(dates: readonly string[]): string {
  const [first = ''] = dates;
  const last = dates.at(-1) ?? '';
  return dates.length > MAX_DATES
    ? `${dates.length} days from ${first} to ${last}`
    : joinWords(dates);
}
