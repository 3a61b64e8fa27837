import type { Diagnostic, Span } from '@termsheet/dsl';
import { copyNotCarriedThrough } from '../../diagnostics/prose/copy-not-carried-through.ts';
import { provisionGivenTwice } from '../../diagnostics/prose/provision-given-twice.ts';
import { wordDiffersInLikePassage } from '../../diagnostics/prose/word-differs-in-like-passage.ts';
import { termKey } from '../../prose/defined-terms.ts';
import { isGivenTwice } from '../../prose/given-twice.ts';
import { halfCopyIn } from '../../prose/half-copies.ts';
import { type NearAlike, readNearAlike } from '../../prose/near-alike.ts';
import { readMisspeltNames } from '../../prose/names/misspelt-names.ts';
import { openingOf, type ProsePassage, wordsAt } from '../../prose/passage.ts';
import { type Prose, sectionAt } from '../../prose/read-prose.ts';
import { cutShortIn, otherFormIn } from '../../prose/slips-of-words.ts';
import { foldWords } from '../../prose/word-stems.ts';
import { MAX_IN_PROSE, placeInProse } from '../prose-place.ts';
import type { WordsRule } from '../rule-context.ts';

/**
 * Passages that are alike do not differ by a slip: by another form of a word, by a phrase cut short, by
 * a Term that was changed in some places only, or as one provision that is given twice.
 */
export const likePassagesAgree: WordsRule = ({ proseIndex, place, report }) => {
  const reader: Reader = {
    prose: proseIndex,
    folded: foldWords(proseIndex.text),
    terms: new Set(proseIndex.terms.map(({ name }) => termKey(name))),
    misspelt: readMisspeltNames(proseIndex),
    tell: (kind, parameters, places) =>
      kind.at(place, parameters, {
        prose: places.map(({ start, end }) => placeInProse(proseIndex, start, end)),
      }),
  };
  const told = new Set<string>();
  for (const pair of readNearAlike(proseIndex.text)) {
    for (const read of [wordThatDiffers, halfCopy, givenTwice]) {
      const finding = read(reader, pair);
      // Where a passage stands three times, the same is found of it twice.
      if (finding === null || told.has(finding.message) || told.size >= MAX_IN_PROSE) continue;
      told.add(finding.message);
      report(finding);
    }
  }
};

type Tell = <Parameters>(
  kind: {
    readonly at: (
      span: Span,
      parameters: Parameters,
      extras: { readonly prose: Diagnostic['prose'] },
    ) => Diagnostic;
  },
  parameters: Parameters,
  places: readonly ProsePassage[],
) => Diagnostic;

interface Reader {
  readonly prose: Prose;
  readonly folded: string;
  /** The keys of the Terms. */
  readonly terms: ReadonlySet<string>;
  /** Where a known name is miswritten, which is told as that. */
  readonly misspelt: readonly ProsePassage[];
  readonly tell: Tell;
}

function wordThatDiffers(
  { prose: { text }, folded, misspelt, tell }: Reader,
  pair: NearAlike,
): Diagnostic | null {
  const gaps = pair.gaps.filter((gap) => !isIn(misspelt, gap.one) && !isIn(misspelt, gap.two));
  const form = otherFormIn(text, { gaps });
  if (form !== null) {
    const [one, two] = [wordsAt(text, form.one), wordsAt(text, form.two)];
    const parameters = { one, two, shared: pair.shared, phrase: null };
    return tell(wordDiffersInLikePassage, parameters, [form.one, form.two]);
  }
  const cut = cutShortIn(text, folded, pair);
  if (cut === null) return null;
  const { phrase, short, long, times } = cut;
  const parameters = {
    one: phrase,
    two: phrase.slice(0, phrase.lastIndexOf(' ')),
    shared: pair.shared,
    phrase: times,
  };
  return tell(wordDiffersInLikePassage, parameters, [short, long]);
}

function isIn(places: readonly ProsePassage[], { start, end }: ProsePassage): boolean {
  return places.some((place) => place.start <= start && end <= place.end);
}

function halfCopy({ prose: { text }, terms, tell }: Reader, pair: NearAlike): Diagnostic | null {
  const found = halfCopyIn(text, terms, pair);
  if (found === null) return null;
  const { qualifier, having, lacking } = found;
  const parameters = { qualifier, having: [...new Set(having)], lacking: [...new Set(lacking)] };
  return tell(copyNotCarriedThrough, parameters, [found.copy, openingOf(found.original)]);
}

function givenTwice({ prose, tell }: Reader, pair: NearAlike): Diagnostic | null {
  const { one, two, gaps, shared } = pair;
  const parts = [one, two].map(({ start }) => sectionAt(prose, start));
  if (parts[0] === parts[1] || !isGivenTwice(prose.text, pair)) return null;
  const differences = gaps.map((gap) => ({
    one: wordsAt(prose.text, gap.one),
    two: wordsAt(prose.text, gap.two),
  }));
  const parameters = {
    parts: parts.map((part) => part ?? 'the opening words'),
    shared,
    differences,
  };
  return tell(provisionGivenTwice, parameters, [openingOf(one), openingOf(two)]);
}
