import {
  type Day,
  formatLongDate,
  firstWeekdayOnOrAfter,
  fromYearMonthDay,
  toYearMonthDay,
} from '@termsheet/runtime';
import { clockOfFixedOffset } from '../../diagnostics/wording/clock-of-fixed-offset.ts';
import { readDate } from '../../prose/dates.ts';
import { termKey } from '../../prose/defined-terms.ts';
import type { Flow } from '../../prose/flow.ts';
import { DATE } from '../../prose/forms.ts';
import { type Fit, fitsIn, type Passage } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `5:00 pm, Eastern Standard Time, on the Maturity Date`. */
const FIXED = new RegExp(
  String.raw`(?:\b\d{1,2}(?::\d\d)? ?[ap]\.?m\.?,? )?(?:\()?\b(?:Eastern|Central|Mountain|Pacific) Standard Time\)?(?:,? on (?:the ([A-Z]\w+(?: [A-Z]\w+){0,3})|(${DATE})))?`,
  'gu',
);
const PREVAILING =
  /\b(?:New York(?: City)?|Chicago|Denver|Los Angeles|Boston|[Ll]ocal|[Pp]revailing Eastern|Eastern(?: [Pp]revailing)?) [Tt]ime\b/gu;

/** An hour of the day is told by a clock that people go by, all the year and all through the text. */
export const clocksKeepSummerTime = lawOfProse(clockOfFixedOffset, function* ({ flow }) {
  const [other] = fitsIn(flow, PREVAILING);
  const named = namedDays(flow);
  for (const fit of fitsIn(flow, FIXED)) {
    const day = dayOf(named, fit);
    const inSummer = day !== null && isSummerTime(day) ? formatLongDate(day) : null;
    if (inSummer === null && other === undefined) continue;
    const parameters = {
      words: fit.passage.words,
      inSummer,
      other: other?.passage.words ?? null,
    };
    const places: readonly (Passage | undefined)[] = [fit.passage, other?.passage];
    yield { parameters, passages: places.filter((place) => place !== undefined) };
    return;
  }
});

/** `October 1, 2007 (the “Maturity Date”)`. */
const NAMED = new RegExp(String.raw`(${DATE}) \((?:the )?[“"]([^“”"]{2,50})[”"]`, 'giu');

function namedDays(flow: Flow): ReadonlyMap<string, Day | null> {
  return new Map(
    [...fitsIn(flow, NAMED)].map(({ match }) => [
      termKey(match[2] ?? ''),
      readDate(match[1] ?? ''),
    ]),
  );
}

/** The day of which the hour is: a date, or a Term that stands behind one. */
function dayOf(named: ReadonlyMap<string, Day | null>, { match }: Fit): Day | null {
  const [, term, date] = match;
  if (date !== undefined) return readDate(date);
  return term === undefined ? null : (named.get(termKey(term)) ?? null);
}

/** Whether clocks in the United States are put forward on a day, by the law since 1987. */
function isSummerTime(day: Day): boolean {
  const { year } = toYearMonthDay(day);
  const begins = year < 2007 ? sundayFrom(year, 4, 1) : sundayFrom(year, 3, 8);
  const ends = year < 2007 ? sundayFrom(year, 10, 25) : sundayFrom(year, 11, 1);
  return day >= begins && day < ends;
}

function sundayFrom(year: number, month: number, day: number): Day {
  return firstWeekdayOnOrAfter(fromYearMonthDay(year, month, day) ?? 0, 7);
}
