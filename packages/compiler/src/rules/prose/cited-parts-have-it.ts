import { wrongCrossReference } from '../../diagnostics/prose/wrong-cross-reference.ts';
import { type CitedThing, citedThings } from '../../prose/cited-things.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { openingOf, type ProsePassage } from '../../prose/passage.ts';
import type { ProseSection } from '../../prose/outline.ts';
import { type Prose, sectionAt } from '../../prose/read-prose.ts';
import { findSections } from '../../prose/references.ts';
import { foldWords, namesIn, speaksOf } from '../../prose/word-stems.ts';
import { lawOfText } from './law-of-text.ts';

/** No contract cites more; each is looked for in the words of a part. */
const MAX_THINGS = 1000;

/** What the prose says is dealt with in a part of it is spoken of there. */
export const citedPartsHaveIt = lawOfText(wrongCrossReference, function* (prose) {
  const folded = new Map<ProseSection, string>();
  let seen = 0;
  for (const thing of citedThings(prose)) {
    seen += 1;
    if (seen > MAX_THINGS) return;
    const parts = findSections(prose, thing.reference);
    const [target] = parts;
    // A reference to no part is told as that.
    if (target === undefined || parts.some((part) => isIn(prose, folded, { thing, part })))
      continue;
    const { kind, name, reference } = thing;
    const home = kind === 'term' ? definitionOf(prose, name) : null;
    const found = home === null ? null : (sectionAt(prose, home.start) ?? 'the opening words');
    yield {
      parameters: { kind, name, reference: reference.words, found },
      places: [thing, openingOf(target), ...(home === null ? [] : [home])],
    };
  }
});

/** Whether a part speaks of a thing; a part is folded once. */
function isIn(
  { text }: Prose,
  folded: Map<ProseSection, string>,
  { thing, part }: { readonly thing: CitedThing; readonly part: ProseSection },
): boolean {
  const words = folded.get(part) ?? foldWords(text.slice(part.start, part.end));
  folded.set(part, words);
  return thing.kind === 'act' ? speaksOf(words, thing.name) : namesIn(words, thing.name);
}

function definitionOf({ terms }: Prose, name: string): ProsePassage | null {
  const key = termKey(name);
  return terms.find((each) => each.pointsTo === null && termKey(each.name) === key) ?? null;
}
