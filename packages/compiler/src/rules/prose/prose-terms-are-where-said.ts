import type { ProsePlace } from '@termsheet/dsl';
import { proseTermNotWhereSaid } from '../../diagnostics/prose/prose-term-not-where-said.ts';
import { type TermCitation, termCitations } from '../../prose/citations-of-terms.ts';
import { type DefinedTerm, termKey } from '../../prose/defined-terms.ts';
import { firstFrom } from '../../prose/labels.ts';
import type { ProseSection } from '../../prose/outline.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { findSections } from '../../prose/references.ts';
import { placeInProse } from '../prose-place.ts';
import { lawOfText } from './law-of-text.ts';

/** Where the prose says that a Term is defined, it is. */
export const proseTermsAreWhereSaid = lawOfText(proseTermNotWhereSaid, function* (prose) {
  const defined = Map.groupBy(
    prose.terms.filter(({ pointsTo }) => pointsTo === null),
    ({ name }) => termKey(name),
  );
  const told = new Set<string>();
  for (const citation of termCitations(prose)) {
    const { name, words } = citation;
    const places = defined.get(termKey(name)) ?? [];
    if (told.has(`${name} ${words}`) || isThere(prose, citation, places)) continue;
    told.add(`${name} ${words}`);
    const [first] = places;
    const found = first === undefined ? null : partOf(placeInProse(prose, first.start, first.end));
    const parameters = { term: name, said: words, found };
    yield { parameters, places: first === undefined ? [citation] : [citation, first] };
  }
});

function isThere(
  prose: Prose,
  { name, start, pointsTo }: TermCitation,
  places: readonly DefinedTerm[],
): boolean {
  switch (pointsTo.kind) {
    case 'below':
      return places.some((place) => place.start > start);
    case 'above':
      return places.some((place) => place.start < start);
    case 'opening':
      return places.length > 0;
    case 'elsewhere':
      return true;
    case 'part': {
      const parts = findSections(prose, pointsTo.reference);
      // A reference to no part is told as that; words that are there in quotes are a definition.
      return parts.length === 0 || parts.some((part) => isQuotedIn(prose, part, name));
    }
  }
}

function isQuotedIn({ quoted }: Prose, { start, end }: ProseSection, name: string): boolean {
  const place = firstFrom(quoted.get(termKey(name)) ?? [], start);
  return place !== undefined && place < end;
}

function partOf({ section, line }: ProsePlace): string {
  return section === null ? `before the first part (line ${line})` : `in ${section}`;
}
