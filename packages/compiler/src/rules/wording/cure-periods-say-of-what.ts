import { cureOfWhichLimb } from '../../diagnostics/wording/cure-of-which-limb.ts';
import { COUNT } from '../../prose/forms.ts';
import { fitsIn, type Fit, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `, and any such failure shall continue uncured … for fifteen (15) Trading Days`. */
const AFTER_LIST =
  /,? and (?:any |each |all )?such (?:failures?|defaults?|breach(?:es)?|events?|conditions?)\b[^;.]{0,40}? continu(?:e|es|ed|ing)\b[^;]{0,200}?\bdays\b/giu;
const LIMB = /\((x{0,3}(?:ix|iv|v?i{1,3}|v)|[a-h])\) /gu;

/** `fails to maintain …, or sales … cannot be made … for more than thirty (30) days`. */
const AFTER_OR = new RegExp(
  String.raw`\bfail(?:s|ed|ure)? to [^;]{1,600}?, or (?:any |all |the )?[a-z][^;]{1,900}? for (?:more than|at least|a period of(?: more than)?) ${COUNT} (?:[A-Za-z]+ )?days`,
  'gu',
);
/** A period before the “or”, or a limb of its own: then no other limb waits for the last one's. */
const OWN_PERIOD = /\bfor (?:more than|at least|a period of)\b|, and (?:any |such )/iu;

/** A period behind several limbs says of which of them it is. */
export const curePeriodsSayOfWhat = lawOfProse(cureOfWhichLimb, function* ({ flow }) {
  for (const fit of fitsIn(flow, AFTER_LIST)) {
    const limbs = limbsAround(fit);
    if (limbs === null) continue;
    const parameters = { period: quoted(periodOf(fit.match[0])), ...limbs };
    yield { parameters, passages: [fit.passage] };
  }
  for (const { match, passage } of fitsIn(flow, AFTER_OR)) {
    const [words] = match;
    const at = words.lastIndexOf(', or ');
    const first = words.slice(0, at);
    if (OWN_PERIOD.test(words.slice(0, words.lastIndexOf(' for ')))) continue;
    const last = words.slice(at + ', or '.length, words.lastIndexOf(' for '));
    const limbs = { first: plain(first), last: plain(last) };
    const parameters = { period: quoted(periodOf(words)), ...limbs };
    yield { parameters, passages: [passage] };
  }
});

/** The limb that the period stands in and the first before it; null where it closes the list. */
function limbsAround({
  match,
  sentence,
}: Fit): { readonly first: string; readonly last: string } | null {
  const before = [...sentence.text.slice(0, match.index).matchAll(LIMB)].map(([, label]) => label);
  const after = LIMB.exec(sentence.text.slice(match.index + match[0].length));
  LIMB.lastIndex = 0;
  const [first, last] = [before[0], before.at(-1)];
  if (first === undefined || last === undefined || first === last || after === null) return null;
  return { first: `(${first})`, last: `(${last})` };
}

/** A limb by its own words: what stands in brackets left out. */
function plain(words: string): string {
  let left = words;
  for (let depth = 0; depth < 3; depth += 1) left = left.replaceAll(/ ?\([^()]{0,600}\)/gu, '');
  return quoted(left.trim());
}

/** `for fifteen (15) Trading Days`, out of the words that end with it. */
function periodOf(words: string): string {
  return words.slice(words.lastIndexOf(' for ') + 1);
}
