import { prepaymentWithoutRight } from '../../diagnostics/wording/prepayment-without-right.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

const FORM =
  /\b(?:prepayment|optional redemption)\b[^.;,]{0,60}?\bat the (?:option|election) of the [A-Z][A-Za-z]+/gu;
/** Words that give the right. */
const ALLOWED =
  /\b(?:may|right to|entitled to|option to|elects? to|permitted to) (?:[a-z, ]{0,40} )?(?:prepay|redeem)\b|\b(?:prepaid|redeemed) (?:[a-z, ]{0,40} )?at (?:the|its) (?:option|election)\b|\bprepayable\b/iu;

/** A prepayment of which the text speaks is one that it allows. */
export const prepaymentsAreAllowed = lawOfProse(prepaymentWithoutRight, function* ({ flow }) {
  if (ALLOWED.test(flow.text)) return;
  for (const { passage } of fitsIn(flow, FORM)) {
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
    return;
  }
});
