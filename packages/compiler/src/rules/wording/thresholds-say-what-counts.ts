import { thresholdOrExcess } from '../../diagnostics/wording/threshold-or-excess.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `to the extent that any of the following exceed $750,000`. */
const FORM =
  /\bto the extent (?:that )?(?!of\b)[^.;]{1,120}?\b(?:exceeds?|is (?:more|greater) than|are (?:more|greater) than|in excess of) (?:US)?\$ ?\d[\d,.]*\d(?: million| billion)?/giu;
/** Words that say which of the two is meant. */
const SETTLED =
  /\b(?:the|such|that|any|only the) (?:excess|amount (?:of|in) (?:such |the )?excess)|only (?:to the extent of|the excess)|amount by which|entire(?:ty)?|from the first dollar|whole (?:of|amount)/iu;

/** Of what is over a threshold it is said whether all of it counts, or the excess. */
export const thresholdsSayWhatCounts = lawOfProse(thresholdOrExcess, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    if (SETTLED.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
