import { proseTermNotWhereSaid } from '../../diagnostics/prose/prose-term-not-where-said.ts';
import { type TermCitation, termCitations } from '../../prose/citations-of-terms.ts';
import { type DefinedTerm, termKey } from '../../prose/defined-terms.ts';
import { firstFrom } from '../../prose/labels.ts';
import type { ProseSection } from '../../prose/outline.ts';
import { lineAt, type Prose, sectionAt } from '../../prose/read-prose.ts';
import { findSections } from '../../prose/references.ts';
import { MAX_IN_PROSE, prosePlace } from '../prose-place.ts';
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
    const { name, words, start } = citation;
    const places = defined.get(termKey(name)) ?? [];
    if (told.has(`${name} ${words}`) || isThere(proseIndex, citation, places)) continue;
    told.add(`${name} ${words}`);
    const [first] = places;
    const found = first === undefined ? null : placeOf(proseIndex, first);
    const parameters = { term: name, said: words, line: lineAt(proseIndex, start), found };
    report(proseTermNotWhereSaid.at(prosePlace(checked), parameters));
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

function placeOf(prose: Prose, { start }: DefinedTerm): string {
  const section = sectionAt(prose, start);
  const line = `line ${lineAt(prose, start)}`;
  return section === null ? `on ${line}` : `in ${section} (${line})`;
}
