import { midnightOfWhichDay } from '../../diagnostics/wording/midnight-of-which-day.ts';
import { fitsIn, type Passage, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `before Midnight, New York City time, on the date so specified`. */
const FORM =
  /\b(?:before|prior to|by|until|till|at|after|no later than|not later than) (?:12:00 )?midnight\b(?! (?:at the end|on the last|between|at the beginning|following|next))[^.;]{0,80}?\b(?:on|of) (?:the|such|that|any) (?:[a-z]+ )?(?:date|day)\b/giu;

/** Midnight begins a day and ends one: a deadline at midnight says which. */
export const midnightIsOfADay = lawOfProse(midnightOfWhichDay, function* ({ flow }) {
  const passages: Passage[] = [];
  for (const { passage } of fitsIn(flow, FORM)) passages.push(passage);
  const [first] = passages;
  if (first === undefined) return;
  yield { parameters: { words: quoted(first.words), places: passages.length }, passages };
});
