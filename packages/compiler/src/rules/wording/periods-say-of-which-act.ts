import { periodOfWhichAct } from '../../diagnostics/wording/period-of-which-act.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `enters into a financing with any purchaser introduced by the Agent within two years from …`. */
const FORM = new RegExp(
  String.raw`\b(?:any|a|an|each|every) [^,;.]{1,60}? (?:introduced|identified|referred|contacted|solicited|presented)(?: to [^,;.]{1,40}?)? by (?:the )?[A-Z][^,;.]{0,30}? (?:within|during) (?:a period of |the )?${COUNT} (?:calendar )?(?:days|months|years)\b`,
  'gu',
);

/** A period says which of two acts must fall in it: the introduction of somebody, or the deal with them. */
export const periodsSayOfWhichAct = lawOfProse(periodOfWhichAct, function* ({ flow }) {
  for (const { passage } of fitsIn(flow, FORM)) {
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
