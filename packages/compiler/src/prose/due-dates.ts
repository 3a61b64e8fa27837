import { type Day, fromYearMonthDay, lastDayOfMonth, toYearMonthDay } from '@termsheet/runtime';
import { dateOfDocument } from './date-of-document.ts';
import { readDate } from './dates.ts';
import type { Flow } from './flow.ts';
import { DATE, DAY_OF_MONTH } from './forms.ts';
import { type Fit, fitsIn, type Passage } from './passages.ts';

/** A day on which the text says that something is due. */
export interface DueDate extends Pick<Fit, 'passage' | 'sentence'> {
  readonly day: Day;
  /** Whether it is said to be due, and not that it was. */
  readonly isToCome: boolean;
}

const DUE = new RegExp(
  String.raw`\b(?:(is|are|becomes?|shall be|will be|shall become|falls?) )?(?:due(?: and payable)?|payable|matur(?:es|ing)|paid|repaid|redeemed)(?: in full)?,? (?:on |by |on or before |no later than |not later than )?(${DATE})`,
  'giu',
);
/** It falls due under another agreement, which has words of its own for it. */
const ELSEWHERE = /\b(?:agreement|indenture|note|instrument) (?:pursuant to|under) which\b/iu;

/** The days on which a text says that something is due, in its order. */
export function* readDueDates(flow: Flow): Iterable<DueDate> {
  for (const { match, passage, sentence } of fitsIn(flow, DUE)) {
    const day = readDate(match[2] ?? '');
    if (day === null || ELSEWHERE.test(sentence.text.slice(0, match.index))) continue;
    yield { day, passage, sentence, isToCome: match[1] !== undefined };
  }
}

/** Days that come again, on which the text says that something is due. */
export interface DueSchedule {
  readonly passage: Passage;
  readonly days: readonly Day[];
}

const ON_DAYS = new RegExp(
  String.raw`\b(?:due|payable|paid)\b[^.;]{0,60}? on (?:each )?(${DAY_OF_MONTH}(?:,? (?:and )?${DAY_OF_MONTH}){0,11})(?!\d|,? \d{4})`,
  'giu',
);
const OF_MONTHS = new RegExp(
  String.raw`\b(?:due|payable|paid)\b[^.;]{0,60}? on the ([a-z]+|\d{1,2}(?:st|nd|rd|th)?)(?: \(\d{1,2}(?:st|nd|rd|th)?\))? (?:calendar )?day of (?:each|every) (?:calendar )?(month|quarter)\b[^.;]{0,30}?\b(?:commencing|beginning|starting)(?: on| with)? (${DATE})`,
  'giu',
);
const LAST = new RegExp(
  String.raw`\b(?:due|matur(?:es|ing|ity)|until|through|ending)\b[^.;]{0,40}? (${DATE})`,
  'giu',
);
/** No debt runs for more years. */
const MAX_YEARS = 60;
/** A schedule of more dates is none of a loan. */
const MAX_DATES = 600;

/** The schedules of a text whose first and last days it states, with their dates. */
export function* readDueSchedules(flow: Flow): Iterable<DueSchedule> {
  const made = dateOfDocument(flow);
  const last = lastDue(flow);
  if (last === null) return;
  if (made !== null) {
    for (const { match, passage } of fitsIn(flow, ON_DAYS)) {
      const ends = [...(match[1] ?? '').matchAll(new RegExp(DAY_OF_MONTH, 'giu'))];
      const days = ends.map(([words]) => words);
      yield { passage, days: yearly(days, { from: made.last + 1, last }) };
    }
  }
  for (const { match, passage } of fitsIn(flow, OF_MONTHS)) {
    const [, ordinal = '', period = '', first = ''] = match;
    const from = readDate(first);
    const day = ordinalOf(ordinal);
    if (from === null || day === null) continue;
    const step = period.toLowerCase() === 'month' ? 1 : 3;
    yield { passage, days: monthly({ from, last }, { day, step }) };
  }
}

/** The last day on which a text says that something is due, or ends. */
function lastDue(flow: Flow): Day | null {
  let last: Day | null = null;
  for (const { match, sentence } of fitsIn(flow, LAST)) {
    const day = readDate(match[1] ?? '');
    if (day === null || ELSEWHERE.test(sentence.text.slice(0, match.index))) continue;
    if (last === null || day > last) last = day;
  }
  return last;
}

interface Span {
  readonly from: Day;
  readonly last: Day;
}

function yearly(days: readonly string[], { from, last }: Span): readonly Day[] {
  const found: Day[] = [];
  const lastYear = Math.min(toYearMonthDay(last).year, toYearMonthDay(from).year + MAX_YEARS);
  for (let { year } = toYearMonthDay(from); year <= lastYear; year += 1) {
    for (const words of days) {
      const day = readDate(`${words}, ${year}`);
      if (day !== null && day >= from && day <= last) found.push(day);
      if (found.length >= MAX_DATES) return found;
    }
  }
  return found.toSorted((left, right) => left - right);
}

function monthly(
  { from, last }: Span,
  { day, step }: { readonly day: number | 'last'; readonly step: number },
): readonly Day[] {
  const found: Day[] = [];
  const start = toYearMonthDay(from);
  for (let count = 0; found.length < MAX_DATES; count += step) {
    const months = start.month - 1 + count;
    const first = fromYearMonthDay(start.year + Math.floor(months / 12), (months % 12) + 1, 1);
    if (first === undefined || first > last) break;
    const end = lastDayOfMonth(first);
    const at = day === 'last' ? end : Math.min(first + day - 1, end);
    if (at >= from && at <= last) found.push(at);
  }
  return found;
}

/** `first`, `15th`, `last`: which day of its month. */
function ordinalOf(word: string): number | 'last' | null {
  if (word.toLowerCase() === 'last') return 'last';
  const figure = /^\d+/u.exec(word)?.[0] ?? null;
  const day = figure === null ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(figure);
  return day >= 1 && day <= 31 ? day : null;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
