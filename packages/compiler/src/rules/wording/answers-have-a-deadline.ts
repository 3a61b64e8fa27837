import { answerWithoutDeadline } from '../../diagnostics/wording/answer-without-deadline.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `after receipt of the determination by such Appraiser, shall have the right to select`. */
const FORM =
  /\b(?:after|upon|following) (?:its |the )?receipt (?:by [^,;.]{1,40} )?of (?:the|such|any|a) (?:determination|calculation|appraisal|valuation|statement|certificate|computation)\b[^;.]{0,80}?\b(?:shall have the right|may|shall be entitled|has the right|have the option) (?:to )?(?:select|appoint|dispute|object|contest|elect|reject|challenge|designate|request|require)\b[^,;.]{0,60}(?!\w)/giu;
const LAST_DAY =
  /\b(?:within|no(?:t)? later than|before|on or prior to|prior to|by) [^,;.]{0,40}\b(?:days?|months?|hours?|weeks?|date)\b|\bprompt(?:ly)?\b|\bimmediately\b|\bforthwith\b/iu;

/** A right to answer a determination or a notice has a last day. */
export const answersHaveADeadline = lawOfProse(answerWithoutDeadline, function* ({ flow }) {
  for (const { match, passage, sentence } of fitsIn(flow, FORM)) {
    const about = sentence.text.slice(Math.max(0, match.index - 100));
    if (LAST_DAY.test(about)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
