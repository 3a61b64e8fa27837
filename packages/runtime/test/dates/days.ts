import * as fc from 'fast-check';
import { type Day, FIRST_DAY, LAST_DAY, parseIsoDate } from '../../src/dates/index.ts';

/** Any day that the parsers read, 1583-01-01 to 9999-12-31. */
export const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

/** The day of an ISO date in a test's own text, which must be right. */
export function iso(text: string): Day {
  const day = parseIsoDate(text);
  if (day === undefined) throw new Error(`The test names no date: ${text}`);
  return day;
}
