import { proseTermDefinedTwice } from '../../../diagnostics/prose/names/prose-term-defined-twice.ts';
import { appendicesOf, appendixAt } from '../../../prose/appendices.ts';
import { readImportedTerms } from '../../../prose/names/imported-terms.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { placeInProse } from '../../prose-place.ts';
import { lawOfText } from '../law-of-text.ts';
import { inPart } from '../in-part.ts';

/** A place that gives a Term its meaning, itself or by another document. */
interface Meaning {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly document: string | null;
}

/**
 * A Term has one meaning. An appendix may define its own, and of the Terms that differ by an `s` each
 * may have one.
 */
export const proseTermsHaveOneMeaning = lawOfText(proseTermDefinedTwice, function* (prose) {
  const { text, terms } = prose;
  const own = terms.filter(({ pointsTo }) => pointsTo === null);
  const imported = [...readImportedTerms(text, terms)].filter((each) => !each.isDefinition);
  const all: readonly Meaning[] = [
    ...own.map((each) => ({ ...each, document: null })),
    ...imported,
  ];
  const appendices = appendicesOf(prose);
  const byName = Map.groupBy(all, ({ name, start }) => {
    const appendix = appendixAt(appendices, start)?.path ?? '';
    return `${appendix}\n${name.toLowerCase().replaceAll(/\s+/gu, ' ')}`;
  });
  for (const meanings of byName.values()) {
    const [first, second] = meanings.toSorted((left, right) => left.start - right.start);
    if (first === undefined || second === undefined) continue;
    // Two citations of other documents are told by those; one of them twice is no harm.
    if (first.document !== null && second.document !== null) continue;
    if (isOneParagraph(text, first.end, second.start)) continue;
    const places = [first, second].map(({ document, start, end }) => ({
      document,
      part: inPart(placeInProse(prose, start, end)),
    }));
    yield { parameters: { term: inTitleCase(first.name), places }, places: [first, second] };
  }
});

/** No paragraph is longer. */
const MAX_PARAGRAPH = 4000;

/** One definition can say in two sentences what its Term means in two cases. */
function isOneParagraph(text: string, first: number, second: number): boolean {
  return second - first < MAX_PARAGRAPH && !text.slice(first, second).includes('\n\n');
}
