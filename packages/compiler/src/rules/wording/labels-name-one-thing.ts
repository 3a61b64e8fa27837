import { labelOfPartOrWhole } from '../../diagnostics/wording/label-of-part-or-whole.ts';
import { type Fit, fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `200% of the number of shares needed … (the “Full Shares”)`. */
const FORM =
  /(\d+(?:\.\d+)?)%\)? of ((?:the|all|such|any) [^()“”".;]{3,240}) \((?:collectively, |each, )?(?:the|an?) [“"]([^“”"]{2,60})[”"]\)/giu;

/** `200% of the Full Shares`. */
const MULTIPLE = /(?<![\d.])(\d+(?:\.\d+)?)%\)? of the ([A-Z][A-Za-z' -]{1,80})/gu;

/** A name in brackets names what stands before it with its multiple, or without. */
export const labelsNameOneThing = lawOfProse(labelOfPartOrWhole, function* ({ flow }) {
  const multiples = Map.groupBy(fitsIn(flow, MULTIPLE), ({ match }) => match[1] ?? '');
  for (const { match, passage } of fitsIn(flow, FORM)) {
    const [, percent = '', part = '', name = ''] = match;
    const again = (multiples.get(percent) ?? []).find(isOf(name));
    if (again === undefined) continue;
    const { start, words } = again.passage;
    const length = words.length - (again.match[2] ?? '').length + name.length;
    const shown = { start, end: start + length, words: words.slice(0, length) };
    const parameters = { percent, part: quoted(part), name, again: shown.words };
    yield { parameters, passages: [passage, shown] };
  }
});

/** Whether a multiple is one of what bears a name, as if the name were of the part. */
function isOf(name: string): (fit: Fit) => boolean {
  return ({ match }) => (match[2] ?? '').toLowerCase().startsWith(name.toLowerCase());
}
