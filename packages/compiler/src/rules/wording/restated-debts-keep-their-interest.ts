import { restatedDebtDropsInterest } from '../../diagnostics/wording/restated-debt-drops-interest.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const RESTATED =
  /\b(?:amends? and restates?|is issued in (?:replacement|substitution|exchange)|replaces? and supersedes?)\b[^.;]{0,100}(?!\w)/giu;
const FROM_NOW =
  /\binterest\b[^.;]{0,200}?\b(?:from|commenc\w* accru\w* on|accru\w* from) (?:and after )?(?:the )?(?:date (?:hereof|of this)|issue date|date of issuance)\b/iu;
/** What becomes of the interest on the older debt. */
const KEPT =
  /\b(?:accrued|unpaid|interest)\b[^.;]{0,120}?\b(?:on|under|in respect of|with respect to) the (?:original|prior|existing|old(?:er)?|former|replaced) note\b/iu;

/** A debt that replaces another says what becomes of the interest accrued on it. */
export const restatedDebtsKeepTheirInterest = lawOfProse(
  restatedDebtDropsInterest,
  function* ({ flow }) {
    const [restated] = fitsIn(flow, RESTATED);
    if (restated === undefined || KEPT.test(flow.text) || !FROM_NOW.test(flow.text)) return;
    const { passage } = restated;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  },
);
