import { damagesOnceOrEachTime } from '../../diagnostics/wording/damages-once-or-each-time.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `if the Company fails to cure any default …, as liquidated damages …, it agrees to pay an amount`. */
const FORM =
  /\bif\b[^.;]{0,80}?\b(?:any|an|a) (?:event of default|default|breach|failure)\b[^;]{0,300}?\b(?:liquidated damages\b[^;]{0,200}?\b(?:pay|owe)s?|(?:pay|owe)s?\b[^;]{0,60}?\bliquidated damages)\b[^;]{0,60}?\b(?:amount|sum|fee)\b/giu;
/** Words that count them. */
const COUNTED =
  /\b(?:each|every|per|once|one[- ]time|only one|single|in the aggregate|day|month|week|daily|monthly)\b/iu;

/** A fixed sum of damages says whether it is owed once or for each default. */
export const damagesAreCounted = lawOfProse(damagesOnceOrEachTime, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    if (COUNTED.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
