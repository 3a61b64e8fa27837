import { noticeWithoutGiver } from '../../diagnostics/wording/notice-without-giver.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `within thirty (30) days of the notice thereof`, to the end of the limb. */
const FORM = new RegExp(
  String.raw`\b(?:within|after|before|until|for) ${COUNT} (?:[a-z]+ )?days (?:of|after|from|following) (?:the |a |any )?(?:prior |written ){0,2}notice\b[^,;.]{0,80}(?!\w)`,
  'giu',
);
/** Who gives it or is given it: `by`, `from`, `to` somebody. */
const GIVER = /\b(?:by|from|to) (?:[a-z]+ )?["“]?[A-Z]|\b(?:given|received|delivered|sent)\b/u;

/** Days that are counted from a notice are counted from one that somebody gives to somebody. */
export const noticesHaveAGiver = lawOfProse(noticeWithoutGiver, function* ({ flow }) {
  for (const { passage } of fitsIn(flow, FORM)) {
    if (GIVER.test(passage.words)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
