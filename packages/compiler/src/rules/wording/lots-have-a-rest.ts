import { lotWithoutRest } from '../../diagnostics/wording/lot-without-rest.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `in such denominations of at least $25,000 as Holder shall request`. */
const SMALLEST =
  /\b(?:such )?(?:minimum |authorized )?denominations? of (?:at least|not less than|no less than|a minimum of) (\$[\d,]+\d)\b[^.;]{0,120}(?!\w)/giu;
const REST =
  /\bif (?:less|lower)|lesser|smaller|remain(?:ing|der)|balance|entire|whole (?:of|amount)|\bmultiples? (?:in excess|thereof)/iu;

/** A smallest denomination says what becomes of less. */
export const lotsHaveARest = lawOfProse(lotWithoutRest, function* ({ flow }) {
  for (const { match, passage } of fitsIn(flow, SMALLEST)) {
    if (REST.test(passage.words)) continue;
    yield {
      parameters: { words: quoted(passage.words), lot: match[1] ?? '' },
      passages: [passage],
    };
  }
});
