import { proRataWithoutRemainder } from '../../diagnostics/wording/pro-rata-without-remainder.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { fitsIn, type Passage, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `the Reserved Amount shall be allocated … pro rata among the holders`. */
const FORM =
  /\b(?:allocated|apportioned|divided|reduced|redeemed|purchased)\b[^.;]{0,60}?\b(?:pro rata|ratably|rateably|proportionately|in proportion)\b[^.;]{0,60}(?!\w)/giu;
/** What is shared is a number of shares or securities, by name. */
const SHARES = /\b(?:shares|units|warrants|securities)\b/iu;
/** What is shared stands so near before. */
const SUBJECT = 60;
/** More Terms are looked for in no sentence. */
const MAX_TERMS = 200;
const SETTLED =
  /\b(?:round(?:ed|ing)?|whole (?:number|shares?)|fraction(?:al|s)?|nearest|as nearly as|remainder|by lot)\b/iu;

/** Shares that are divided pro rata have a rule for the one that does not divide. */
export const proRataHasARemainder = lawOfProse(proRataWithoutRemainder, function* (prose) {
  const { flow, terms } = prose;
  const ofShares = terms.filter(({ start }) => isOfShares(prose, start));
  const named = ofShares.slice(0, MAX_TERMS).map(({ name }) => name);
  const passages: Passage[] = [];
  for (const { match, passage, sentence } of fitsIn(flow, FORM)) {
    const subject = sentence.text.slice(Math.max(0, match.index - SUBJECT), match.index);
    const isShared =
      SHARES.test(`${subject}${passage.words}`) ||
      named.some((name) => sentence.text.includes(name));
    if (isShared && !SETTLED.test(sentence.text)) passages.push(passage);
  }
  const [first] = passages;
  if (first === undefined) return;
  yield { parameters: { words: quoted(first.words), places: passages.length }, passages };
});

/** Whether a Term stands behind words of a number of shares, or is called shares. */
function isOfShares({ text }: Pick<Prose, 'text'>, start: number): boolean {
  return SHARES.test(text.slice(Math.max(0, start - 200), start));
}
