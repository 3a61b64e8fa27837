import { changeOneWay } from '../../diagnostics/wording/change-one-way.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `an increase by no more than the same percent that net sales … have increased`. */
const FORM =
  /\bincreased? (?:by|of) (?:no more than |not more than |up to )?(?:the|an?) (?:same |equal |like )?(?:percent(?:age)?|proportion)\b[^;]{1,300}?\b(?:(?:have|has|had) )?(?:increased|risen|grown)\b/giu;
const OTHER_WAY =
  /\b(?:decreas|declin|reduc|fall|fell|if any\b|not (?:be )?(?:below|less)|only if|changed?\b)/iu;

/** What follows the rise of a figure has a word for its fall. */
export const changesGoBothWays = lawOfProse(changeOneWay, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    if (OTHER_WAY.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
