import { payableOnlyAtClosing } from '../../diagnostics/prose/payable-only-at-closing.ts';
import { wordsAt } from '../../prose/passage.ts';
import { lawOfText } from './law-of-text.ts';

/** `regardless of whether the transactions … are closed`. */
const WITHOUT =
  /\b(?:regardless\s+of\s+whether|whether\s+or\s+not|irrespective\s+of\s+whether|even\s+if)\s[^.;:]{0,120}?\b(?:clos(?:es?|ed|ing)|consummated|completed|terminated)\b/giu;
/** `paid at Closing`. */
const AT =
  /\b(?:paid|payable|due)\s+(?:and\s+payable\s+|in\s+full\s+)?(?:only\s+)?(?:at|upon|on)\s+(?:the\s+)?(?:closing|completion|consummation)\b/iu;

/** What is owed whether or not an event comes is not payable at that event alone. */
export const debtsWithoutClosingFallDue = lawOfText(payableOnlyAtClosing, function* (prose) {
  const { text, outline } = prose;
  for (const [index, { start, end }] of outline.sections.entries()) {
    // A part with parts of its own is read by them.
    if ((outline.sections[index + 1]?.start ?? end) < end) continue;
    const words = text.slice(start, end);
    const [without] = words.matchAll(WITHOUT);
    const at = without === undefined ? null : AT.exec(words);
    if (without === undefined || at === null) continue;
    const places = [without, at].map(({ index: from, 0: found }) => ({
      start: start + from,
      end: start + from + found.length,
    }));
    const [owed = '', payable = ''] = places.map((place) => wordsAt(text, place));
    yield { parameters: { owed, payable }, places };
  }
});
