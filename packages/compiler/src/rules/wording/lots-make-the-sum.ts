import { lotsOfExactSum } from '../../diagnostics/wording/lots-of-exact-sum.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `in denominations of 10,000 shares, … such that … is equal to 200% of …`. */
const EXACT =
  /\bin (?:denominations|multiples|integral multiples|lots|increments|units|blocks) of (\$?[\d,]+\d)\b[^;]{1,300}?\b(?:such|so|in order) that\b[^;]{1,200}?\b(?:is|are|be|shall be|will be|equals?) ?(?:exactly )?(?:equal to|equals?)\b[^;.]{0,60}(?!\w)/giu;
const AT_LEAST = /\b(?:at least|no(?:t)? less than|or more|or exceeds?|rounded|nearest|next)\b/iu;

/** What is made up of lots of a size can equal only a multiple of it. */
export const lotsMakeTheSum = lawOfProse(lotsOfExactSum, function* ({ flow }) {
  for (const { match, passage } of fitsIn(flow, EXACT)) {
    if (AT_LEAST.test(passage.words)) continue;
    yield {
      parameters: { words: quoted(passage.words), lot: match[1] ?? '' },
      passages: [passage],
    };
  }
});
