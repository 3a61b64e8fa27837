import { oneThingCitedTwoWays } from '../../diagnostics/prose/one-thing-cited-two-ways.ts';
import { type DocumentCitation, documentCitations } from '../../prose/citations-of-documents.ts';
import { lawOfText } from './law-of-text.ts';

/** So often is the section that is meant cited, and the other one once. */
const MIN_USUAL = 3;

/** One thing is always said to stand in the same section of another document. */
export const thingsAreCitedOneWay = lawOfText(oneThingCitedTwoWays, function* (prose) {
  const citations = [...documentCitations(prose.text)];
  const ofDocument = Map.groupBy(citations, ({ document }) => firstWords(document));
  for (const { once, usual, times } of [...ofDocument.values()].flatMap(oddOnes)) {
    const { thing, section } = once;
    yield {
      parameters: { thing, once: section, usual: usual.section, times },
      places: [once, usual],
    };
  }
});

interface OddOne {
  readonly once: DocumentCitation;
  /** The same thing under its usual section. */
  readonly usual: DocumentCitation;
  readonly times: number;
}

/** The citations of one document that stand alone, where the same thing is usually cited otherwise. */
function oddOnes(citations: readonly DocumentCitation[]): readonly OddOne[] {
  const bySection = Map.groupBy(citations, ({ section }) => section);
  const byThing = Map.groupBy(citations, ({ thing }) => thing);
  return citations.flatMap((once) => {
    if (once.thing === '' || bySection.get(once.section)?.length !== 1) return [];
    const usual = byThing
      .get(once.thing)
      ?.find(({ section }) => (bySection.get(section)?.length ?? 0) >= MIN_USUAL);
    if (usual === undefined) return [];
    return [{ once, usual, times: bySection.get(usual.section)?.length ?? 0 }];
  });
}

/** A name is cut short by its end, and can run on into the next words. */
function firstWords(document: string): string {
  return document.split(' ').slice(0, 3).join(' ');
}
