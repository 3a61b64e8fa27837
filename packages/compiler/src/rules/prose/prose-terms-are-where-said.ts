import type { ProsePlace } from '@termsheet/dsl';
import { proseTermNotWhereSaid } from '../../diagnostics/prose/prose-term-not-where-said.ts';
import { type TermCitation, termCitations } from '../../prose/citations-of-terms.ts';
import { type DefinedTerm, termKey } from '../../prose/defined-terms.ts';
import { firstFrom } from '../../prose/labels.ts';
import type { ProseSection } from '../../prose/outline.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { findSections } from '../../prose/references.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** Where the prose says that a Term is defined, it is. */
export const proseTermsAreWhereSaid: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const defined = Map.groupBy(
    proseIndex.terms.filter(({ pointsTo }) => pointsTo === null),
    ({ name }) => termKey(name),
  );
  const told = new Set<string>();
  for (const citation of termCitations(proseIndex)) {
    if (told.size >= MAX_IN_PROSE) return;
    const { name, words, start, end } = citation;
    const places = defined.get(termKey(name)) ?? [];
    if (told.has(`${name} ${words}`) || isThere(proseIndex, citation, places)) continue;
    told.add(`${name} ${words}`);
    const [first] = places;
    const said = placeInProse(proseIndex, start, end);
    const found = first === undefined ? null : placeInProse(proseIndex, first.start, first.end);
    const parameters = { term: name, said: words, found: found === null ? null : partOf(found) };
    const prose = found === null ? [said] : [said, found];
    report(proseTermNotWhereSaid.at(prosePlace(checked), parameters, { prose }));
  }
};

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
