import {
  type Day,
  formatLongDate,
  fromYearMonthDay,
  lastDayOfMonth,
  MONTH_NAMES,
} from '@termsheet/runtime';
import { monthNumber, readDate } from './dates.ts';
import type { Flow } from './flow.ts';
import { DATE } from './forms.ts';
import type { Passage } from './passages.ts';

/** When a document was made, as it says itself: a day, or a month whose day is left blank. */
export interface DocumentDate {
  readonly first: Day;
  readonly last: Day;
  readonly passage: Passage;
  /** `April 28, 2003`, `November 2005`. */
  readonly words: string;
}

/** It stands at the head. */
const HEAD = 12_000;
/** A line with nothing else: `APRIL 28, 2003`, `November , 2005`. */
const TITLE = new RegExp(
  String.raw`(?<=^|\n)(?:dated(?: as of)? )?(${MONTH_NAMES.join('|')}) ([_\[\]●• ]*|\d{1,2}) ?, ?(\d{4})(?=\n)`,
  'iu',
);
const MADE = new RegExp(
  String.raw`\bthis [^.]{1,200}?\b(?:made|entered into|dated|executed)\b[^.;]{0,40}? (?:as of |on |this )?(${DATE})`,
  'iu',
);

/** Reads when a document says that it was made. */
export function dateOfDocument({ text }: Flow): DocumentDate | null {
  const head = text.slice(0, HEAD);
  const title = TITLE.exec(head);
  if (title !== null) {
    const [words, month = '', day = '', year = ''] = title;
    const exact = /\d/u.test(day) ? readDate(`${month} ${day}, ${year}`) : null;
    const passage = { start: title.index, end: title.index + words.length, words };
    if (exact !== null) return onDay(exact, passage);
    return inMonth(Number(year), monthNumber(month), passage);
  }
  const made = MADE.exec(head);
  const day = made === null ? null : readDate(made[1] ?? '');
  if (made === null || day === null) return null;
  const start = made.index + made[0].length - (made[1] ?? '').length;
  return onDay(day, { start, end: made.index + made[0].length, words: made[1] ?? '' });
}

function onDay(day: Day, passage: Passage): DocumentDate {
  return { first: day, last: day, passage, words: formatLongDate(day) };
}

function inMonth(year: number, month: number, passage: Passage): DocumentDate | null {
  const first = fromYearMonthDay(year, month, 1);
  if (first === undefined) return null;
  const words = `${MONTH_NAMES[month - 1]} ${year}`;
  return { first, last: lastDayOfMonth(first), passage, words };
}
