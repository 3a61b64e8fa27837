import { wrongCrossReference } from '../../diagnostics/prose/wrong-cross-reference.ts';
import { type CitedThing, citedThings } from '../../prose/cited-things.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { openingOf } from '../../prose/passage.ts';
import type { ProseSection } from '../../prose/outline.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { findSections } from '../../prose/references.ts';
import { foldWords, namesIn, speaksOf } from '../../prose/word-stems.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** No contract cites more; each is looked for in the words of a part. */
const MAX_THINGS = 1000;

/** What the prose says is dealt with in a part of it is spoken of there. */
export const citedPartsHaveIt: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const folded = new Map<ProseSection, string>();
  let [seen, told] = [0, 0];
  for (const thing of citedThings(proseIndex)) {
    seen += 1;
    if (seen > MAX_THINGS) return;
    const parts = findSections(proseIndex, thing.reference);
    // A reference to no part is told as that.
    if (parts.length === 0 || parts.some((part) => isIn(proseIndex, folded, { thing, part })))
      continue;
    told += 1;
    if (told > MAX_IN_PROSE) return;
    const { kind, name, reference, start, end } = thing;
    const place = placeInProse(proseIndex, start, end);
    const target = parts
      .slice(0, 1)
      .map(openingOf)
      .map((part) => placeInProse(proseIndex, part.start, part.end));
    const home = kind === 'term' ? definitionOf(proseIndex, name) : [];
    const found = home[0] === undefined ? null : (home[0].section ?? 'the opening words');
    const parameters = { kind, name, reference: reference.words, found };
    report(
      wrongCrossReference.at(prosePlace(checked), parameters, {
        prose: [place, ...target, ...home],
      }),
    );
  }
};

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

function definitionOf(prose: Prose, name: string): ReturnType<typeof placeInProse>[] {
  const term = prose.terms.find(
    (each) => each.pointsTo === null && termKey(each.name) === termKey(name),
  );
  return term === undefined ? [] : [placeInProse(prose, term.start, term.end)];
}
