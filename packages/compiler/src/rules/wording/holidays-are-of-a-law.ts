import { holidayOfNoLaw } from '../../diagnostics/wording/holiday-of-no-law.ts';
import { fitsIn } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `a legal holiday`, with what follows on it. */
const FORM =
  /\b(?:legal|public|bank|statutory) holidays?\b(?![^,;.]{0,6}\b(?:in|of|for|under|observed|recognized|recognised|prescribed|declared)\b)/giu;
const OF_A_LAW =
  /\b(?:federal|national|state|u\.s\.|united states|new york|nyse|[a-z]+ stock exchange)(?: or [a-z]+)? $/iu;
/** The days are defined by it: elsewhere it may mean what is defined. */
const DEFINES = /\b(?:business|banking|working|trading) days?\b/iu;

/** A holiday that keeps a day from counting is one of a law or a place that is named. */
export const holidaysAreOfALaw = lawOfProse(holidayOfNoLaw, function* ({ flow }) {
  for (const { match, passage, sentence } of fitsIn(flow, FORM)) {
    if (OF_A_LAW.test(sentence.text.slice(0, match.index).slice(-40))) continue;
    if (!DEFINES.test(sentence.text)) continue;
    yield { parameters: { words: passage.words }, passages: [passage] };
  }
});
