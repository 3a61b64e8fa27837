import type { Prose } from '../read-prose.ts';
import { documentOfOthers } from './imported-terms.ts';
import { isExcerpt } from './is-excerpt.ts';
import { nameKey } from './occurrences.ts';

/** Days of a sort that a text counts in, without saying by a definition which days they are. */
export interface CountedDays {
  /** `business day`. */
  readonly name: string;
  /** The Term that is defined, and that the lower case leaves open; null where none is. */
  readonly term: string | null;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

const DAYS = /\b([Bb]usiness|[Tt]rading|[Bb]anking|[Ww]orking)[\s-]([Dd])ays?\b/gu;

/** The sorts of days that a text counts in and that no definition fixes, or only with capitals. */
export function readCountedDays(prose: Prose): readonly CountedDays[] {
  if (isExcerpt(prose)) return [];
  const { text, terms } = prose;
  const defined = new Map(terms.map(({ name }) => [nameKey(name), name]));
  const isElsewhere = documentOfOthers(text) !== null;
  const found = new Map<string, { start: number; end: number }[]>();
  for (const match of text.matchAll(DAYS)) {
    const [words, sort = '', letter] = match;
    const key = `${sort.toLowerCase()} day`;
    // Where a Term is defined, here or in the document it is left to, its capitals say that it is meant.
    if ((defined.has(key) || isElsewhere) && (letter === 'D' || /^[A-Z]/u.test(sort))) continue;
    if (/[“"]$/u.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    const place = { start: match.index, end: match.index + words.length };
    const before = found.get(key);
    if (before === undefined) found.set(key, [place]);
    else before.push(place);
  }
  return [...found].map(([name, places]) => ({ name, term: defined.get(name) ?? null, places }));
}
