import { percentBeforeOrAfter } from '../../diagnostics/wording/percent-before-or-after.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `more than 9.9% of the outstanding shares`. */
const FORM =
  /\b(?:more than|in excess of|exceed(?:s|ing)?|greater than) (?:[a-z-]+ (?:percent )?\()?\d+(?:\.\d+)?%\)? of (?:the |its |all )?(?:then |issued and |total number of |number of ){0,3}outstanding (?:[a-z]+ ){0,2}(?:shares|stock)/giu;
/** Shares are issued in it, so that there are more after than before. */
const ISSUE = /\b(?:conver(?:t|sion)|exercis(?:e|ing)|issu(?:e|ance))\b/iu;
/** Words that say at which moment the shares are counted. */
const SETTLED =
  /\bgiving (?:full |pro forma )?effect\b|\b(?:immediately )?(?:after|before|prior to|following) (?:giving|such (?:conversion|exercise|issuance)|the (?:conversion|exercise|issuance))\b|\bdeemed outstanding\b/iu;

/** A share of what is outstanding is taken before or after the issue that it limits. */
export const percentagesSayOfWhen = lawOfProse(percentBeforeOrAfter, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    if (!ISSUE.test(sentence.text) || SETTLED.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
