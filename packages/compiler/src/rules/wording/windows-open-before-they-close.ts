import { readNumberWords } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import { windowClosedWhenMade } from '../../diagnostics/wording/window-closed-when-made.ts';
import { dateOfDocument } from '../../prose/date-of-document.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { COUNT } from '../../prose/forms.ts';
import { sourceOfTerms } from '../../prose/source-of-terms.ts';
import { fitsIn } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `within 60 days of the Closing Date`. */
const FORM = new RegExp(
  String.raw`\bwithin (${COUNT}) (?:calendar )?days (?:of|after|from|following) the ((?:[A-Z][a-z]+ ){0,3}Date|Closing)\b`,
  'gu',
);

/**
 * Days counted from a date of an earlier document are not over before this one is made. A date that
 * only the other document defines is about the day of that document, or this one would name it.
 */
export const windowsOpenBeforeTheyClose = lawOfProse(windowClosedWhenMade, function* (prose) {
  const source = sourceOfTerms(prose);
  const made = dateOfDocument(prose.flow);
  if (source === null || made === null) return;
  const defined = new Set(prose.terms.map(({ name }) => termKey(name)));
  for (const { match, passage } of fitsIn(prose.flow, FORM)) {
    const [, count = '', anchor = ''] = match;
    const days = daysOf(count);
    if (days === null || defined.has(termKey(anchor)) || source.day + days >= made.first) continue;
    const parameters = {
      words: passage.words,
      anchor,
      source: source.name,
      dated: formatLongDate(source.day),
      closed: formatLongDate(source.day + days),
      made: made.words,
    };
    yield { parameters, passages: [passage, made.passage] };
  }
});

function daysOf(count: string): number | null {
  const figures = /\d+/u.exec(count)?.[0] ?? readNumberWords(count);
  return figures === null ? null : Number(figures);
}
