import { dayCountByHalf } from '../../diagnostics/wording/day-count-by-half.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `based on a 360-day year`. */
const YEAR =
  /\b(?:based on |on the basis of |over )?(?:a|the) (?:36[05][ -]day year|year of 36[05] days)\b/giu;
/** How the days over it are counted. */
const DAYS = /\b(?:actual|actually|exact|elapsed|thirty|30)\b|\b12 months\b|\btwelve\b/iu;

/** A year of 360 days divides days that are counted in a way that is said. */
export const dayCountsAreWhole = lawOfProse(dayCountByHalf, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, YEAR)) {
    if (DAYS.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
