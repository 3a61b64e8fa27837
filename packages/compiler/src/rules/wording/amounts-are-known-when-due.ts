import { amountDependsOnPaymentDay } from '../../diagnostics/wording/amount-depends-on-payment-day.ts';
import type { Flow } from '../../prose/flow.ts';
import { fitsIn, type Passage, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `the date of payment in full of the repurchase price`, within what the price is made of. */
const FORM =
  /\b(?:the )?(?:date|day) (?:of|on which) (?:the )?(?:payment(?: in full)?|full payment) of (?:the |such )([A-Za-z][A-Za-z-]*(?: [A-Za-z][A-Za-z-]*){0,3}?)(?= (?:calculated|determined|computed|under|payable|in accordance|pursuant)\b|[ ]?[(,;.]| (?:and|or|is|shall|has)\b)( (?:calculated|determined|computed|payable)? ?(?:under|in accordance with|pursuant to) this (?:Section|Article|paragraph)(?: [\dIVX][\w.]{0,10}\w)?)?/giu;

/**
 * What is owed is known on the day on which it is due: it does not depend on the day on which it is
 * paid, which whoever pays it chooses.
 */
export const amountsAreKnownWhenDue = lawOfProse(amountDependsOnPaymentDay, function* ({ flow }) {
  const found = new Map<string, Passage[]>();
  for (const { match, passage, sentence } of fitsIn(flow, FORM)) {
    const [, name = '', isOwn] = match;
    if (isOwn === undefined && !isMadeOf(sentence.text, name)) continue;
    const noted = found.get(name.toLowerCase());
    if (noted === undefined) found.set(name.toLowerCase(), [passage]);
    else noted.push(passage);
  }
  for (const passages of found.values()) {
    const [first] = passages;
    if (first === undefined) continue;
    const parameters = { words: quoted(first.words), places: passages.length };
    yield { parameters, passages };
  }
});

/** Whether a sentence says what an amount is: it names it, and works out a figure. */
function isMadeOf(sentence: Flow['text'], name: string): boolean {
  const label = `“${name}”`.toLowerCase();
  const isNamed = sentence.replaceAll('"', '”').toLowerCase().includes(label.slice(1));
  return (
    isNamed &&
    /\b(?:sum|product|greater|lesser|equal to|plus|multiplied|interest)\b/iu.test(sentence)
  );
}
