import type { Day } from '../dates/day.ts';
import { parseIsoDate } from '../dates/index.ts';
import { describeGiven, InputError } from './input-error.ts';

/** A date as `2006-03-08`. The type keeps other texts out; that the day exists is seen at run time. */
export type IsoDate = `${number}-${number}-${number}`;

/**
 * A text from elsewhere, such as a file, as a date.
 *
 * @throws InputError where it states no date.
 */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw notADate('', text);
  return text;
}

/**
 * The day that a date states.
 *
 * @throws InputError where it states none.
 */
export function readDay(place: string, given: unknown): Day {
  const day = typeof given === 'string' ? parseIsoDate(given) : undefined;
  if (day === undefined) throw notADate(place, given);
  return day;
}

function isIsoDate(text: string): text is IsoDate {
  return typeof text === 'string' && parseIsoDate(text) !== undefined;
}

function notADate(place: string, given: unknown): InputError {
  return new InputError(place, `${describeGiven(given)} is no date: write 2006-03-08.`);
}
