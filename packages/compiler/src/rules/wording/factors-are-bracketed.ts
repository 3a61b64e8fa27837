import { factorBeforeSum } from '../../diagnostics/wording/factor-before-sum.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `120% multiplied by the sum of (a) …, plus (b) …, plus (c)`. */
const FORM =
  /(\d+(?:\.\d+)?%\)?|\b(?:one and one-half|two|three) times) ?(?:multiplied by|times|of|the product of)? ?(?:the sum of:? )?\((?:a|i|x|A|1)\) [^]{1,900}?,? plus \((?:b|ii|y|B|2)\) /giu;
/** What is added behind it, by its labels. */
const ADDENDS = /\bplus \([a-z0-9]{1,4}\)/giu;

/** A factor before a sum of several lines says how many of them it multiplies. */
export const factorsAreBracketed = lawOfProse(factorBeforeSum, function* ({ flow }) {
  for (const { match, passage, sentence } of fitsIn(flow, FORM)) {
    const words = match[0];
    if (/\b(?:such|that|the foregoing) sum\b/iu.test(sentence.text)) continue;
    const rest = sentence.text.slice(match.index);
    const addends = rest.match(ADDENDS)?.length ?? 0;
    const factor = (match[1] ?? '').replace(/\)$/u, '');
    const parameters = { words: quoted(words.trim()), factor, addends: addends + 1 };
    yield { parameters, passages: [passage] };
  }
});
