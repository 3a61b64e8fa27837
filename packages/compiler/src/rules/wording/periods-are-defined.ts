import { periodNotDefined } from '../../diagnostics/wording/period-not-defined.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { type Fit, fitsIn } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const FORM =
  /\b(?:the|such|any|each) (?:applicable )?((?:reference|measurement|measuring|pricing|valuation|averaging|calculation|look-?back|observation) period)\b/giu;
/** Words that give its days, on either side. */
const DAYS =
  /\b(?:means?|begin(?:s|ning)?|commenc(?:es|ing)|start(?:s|ing)|end(?:s|ing)|consist(?:s|ing)|days|months|quarters?|immediately preceding)\b/iu;
const NEAR = 160;

/** A period of measurement has days. */
export const periodsAreDefined = lawOfProse(periodNotDefined, function* ({ flow, terms }) {
  const defined = new Set(terms.map(({ name }) => termKey(name)));
  const uses = Map.groupBy(fitsIn(flow, FORM), ({ match }) => termKey(match[1] ?? ''));
  for (const [key, fits] of uses) {
    if (defined.has(key) || fits.some(hasDays)) continue;
    const passages = fits.map(({ passage }) => passage);
    yield { parameters: { words: fits[0]?.match[1] ?? '' }, passages };
  }
});

function hasDays({ match, sentence }: Fit): boolean {
  const end = match.index + match[0].length;
  return DAYS.test(sentence.text.slice(Math.max(0, match.index - NEAR / 2), end + NEAR));
}
