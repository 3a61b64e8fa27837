import { negativesJoinedByOr } from '../../diagnostics/wording/negatives-joined-by-or.ts';
import { fitsIn } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `remain unvacated, unbonded or unstayed`. */
const FORM =
  /\b(?:(?:remain|stand)(?:s|ed|ing)?|continu(?:es?|ed|ing)|go(?:es|ing)?) (un[a-z]{4,20}(?:,? un[a-z]{4,20}){0,6},? or un[a-z]{4,20})\b/giu;

/** What must stay undone in each of several ways is joined by “and”. */
export const negativesAreJoinedByAnd = lawOfProse(negativesJoinedByOr, function* ({ flow }) {
  for (const { match, passage } of fitsIn(flow, FORM)) {
    const [, list = ''] = match;
    const done = list.split(/,? or |, | /u).map((word) => word.slice(2));
    const parameters = { words: passage.words, first: done[0] ?? '', last: done.at(-1) ?? '' };
    yield { parameters, passages: [passage] };
  }
});
