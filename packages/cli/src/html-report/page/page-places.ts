import { citeSection } from '@termsheet/compiler';
import type { Clause } from '@termsheet/dsl';
import type { Place } from '@termsheet/ide';
import type { Question } from '../../contract/question.ts';
import type { Anchors } from '../anchor.ts';

/** Where everything that the page shows is found in it. */
export interface PagePlaces {
  readonly ofName: (place: Place) => string | null;
  readonly ofClause: (clause: Clause) => string | null;
  readonly ofCitation: (cited: string) => string | null;
}

/** Names a place of the page for each clause and each declared name. */
export function pagePlaces(
  { contract }: Question,
  anchors: Anchors,
  pathOf: (path: string) => string,
): PagePlaces {
  const { documents, symbols } = contract.compilation.bound;
  const clauses = new Map<Clause, string>();
  const citations = new Map<string, string>();
  for (const { sections } of documents.list) {
    for (const section of sections) {
      if (section.kind !== 'Clause') continue;
      const anchor = anchors.make('clause', section.reference.text);
      clauses.set(section, anchor);
      const cited = citeSection(documents, section.reference);
      if (!citations.has(cited)) citations.set(cited, anchor);
    }
  }
  const names = new Map<string, string>();
  for (const { name } of symbols.byDeclaration.values()) {
    const of = documents.list.find(
      ({ span }) => span.start <= name.span.start && name.span.end <= span.end,
    );
    if (of === undefined) continue;
    const key = `${pathOf(of.path)}:${name.span.start - of.span.start}`;
    if (!names.has(key)) names.set(key, anchors.make('term', name.text));
  }
  return {
    ofName: ({ path, span }) => names.get(`${path}:${span.start}`) ?? null,
    ofClause: (clause) => clauses.get(clause) ?? null,
    ofCitation: (cited) => citations.get(cited) ?? null,
  };
}
