import { greaterOfDays } from '../../diagnostics/wording/greater-of-days.ts';
import { fitsIn, type Passage, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `(a) the day …, (b) the date … or (c) the day …, whichever is greater`. */
const FORM =
  /\([a-z0-9]{1,4}\) (?:the|such|any) (?:day|date)\b[^;]{1,500}?\([a-z0-9]{1,4}\) (?:the|such|any) (?:day|date)\b[^;]{1,300}?\b(whichever is (?:the )?(?:great(?:er|est)?|high(?:er|est)?|larg(?:er|est)|less(?:er)?|least|low(?:er|est)?|small(?:er|est)))\b/giu;

/** Days are earlier or later; what is greater is a figure of theirs. */
export const daysAreNotCompared = lawOfProse(greaterOfDays, function* ({ flow }) {
  const passages: Passage[] = [];
  const forms = new Set<string>();
  for (const { match, passage } of fitsIn(flow, FORM)) {
    passages.push(passage);
    forms.add(match[1] ?? '');
  }
  const [first] = passages;
  if (first === undefined) return;
  const parameters = { words: quoted(first.words), forms: [...forms], places: passages.length };
  yield { parameters, passages };
});
