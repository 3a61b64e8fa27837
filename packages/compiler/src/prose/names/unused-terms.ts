import type { DefinedTerm } from '../defined-terms.ts';
import type { Prose } from '../read-prose.ts';
import { isInTitle } from '../titles.ts';
import { isExcerpt } from './is-excerpt.ts';
import { KNOWN_INITIALS } from './known-names.ts';
import { nameKey, type Occurrence, readOccurrences } from './occurrences.ts';

/** A Term that a text defines and never uses. */
export interface UnusedTerm {
  readonly term: DefinedTerm;
  /** How often its words stand in lower case, where it may or may not be meant. */
  readonly inLowerCase: number;
}

/** A paper behind the text is there whether it is spoken of or not. */
const NO_TERM = /^(?:exhibit|schedule|annex|appendix)\s/iu;

/** The Terms that a text defines and does not use, in the order of their definitions. */
export function readUnusedTerms(prose: Prose): readonly UnusedTerm[] {
  const { text, terms } = prose;
  if (isExcerpt(prose)) return [];
  const occurrences = readOccurrences(
    text,
    terms.map(({ name }) => name),
  );
  const seen = new Set<string>();
  return terms.flatMap((term) => {
    const key = nameKey(term.name);
    if (seen.has(key) || NO_TERM.test(term.name) || KNOWN_INITIALS.has(term.name)) return [];
    seen.add(key);
    const all = occurrences.get(key) ?? [];
    if (all.some((each) => isUse(text, each))) return [];
    const lower = all.filter(
      ({ lettering, start }) => lettering === 'lower' && !isNamedBy(term, start),
    );
    // What a definition explains beside its Term is used in it.
    if (lower.some(({ start }) => isSameParagraph(text, start, term.start))) return [];
    return [{ term, inLowerCase: lower.length }];
  });
}

/** With its capitals, in a sentence, and not between the quotation marks of a definition. */
function isUse(text: string, { start, lettering }: Occurrence): boolean {
  if (lettering === 'lower' || /[“"]/u.test(text.slice(Math.max(0, start - 1), start)))
    return false;
  return (
    !/[“"][Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)) && !isInTitle(text, start)
  );
}

/** No paragraph is longer. */
const MAX_PARAGRAPH = 4_000;

/** In `financing (the “Financing”)` the words before the bracket are what it names. */
const NAMED_WITHIN = 60;

function isNamedBy({ start }: DefinedTerm, words: number): boolean {
  return words < start && start - words < NAMED_WITHIN;
}

function isSameParagraph(text: string, left: number, right: number): boolean {
  const [first, last] = left < right ? [left, right] : [right, left];
  return last - first < MAX_PARAGRAPH && !text.slice(first, last).includes('\n\n');
}
