import { noticeOnAnyDay } from '../../diagnostics/wording/notice-on-any-day.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `shall be effective five days after being placed in the mail`. */
const FORM = new RegExp(
  String.raw`\b(?:effective|(?:duly )?given|received|delivered|served|made)\b[^.;]{0,80}?\b${COUNT} (?:calendar |full )?days (?:after|following|from) (?:the )?(?:date of |its |being |it is |they are )?(?:mail(?:ing|ed)?|placed|deposit(?:ed)?|posting|posted|dispatch(?:ed)?|sent)\b[^,.;]{0,50}(?!\w)`,
  'giu',
);
const NOTICE = /\bnotices?\b|\bcommunications?\b/iu;
/** Words by which a notice that comes on a closed day counts on the next open one. */
const ROLLED =
  /\b(?:next|following|succeeding|first) (?:[a-z]+ )?(?:business|banking|trading) day\b/iu;

/** A notice by mail takes effect on a day on which somebody can read it. */
export const noticesTakeEffectOnOpenDays = lawOfProse(noticeOnAnyDay, function* ({ flow }) {
  for (const { passage, sentence } of fitsIn(flow, FORM)) {
    if (!NOTICE.test(sentence.text) || ROLLED.test(sentence.text)) continue;
    yield { parameters: { words: quoted(passage.words) }, passages: [passage] };
  }
});
