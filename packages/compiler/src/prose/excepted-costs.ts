import type { ProsePassage } from './passage.ts';
import { type Prose, sectionAt } from './read-prose.ts';

/** A cost that one part excepts by name, and another lays on somebody. */
export interface ExceptedCost {
  /** `escrow agent`. */
  readonly of: string;
  readonly excepted: ProsePassage;
  readonly owed: ProsePassage;
}

const EXCEPT =
  /\bexcept\s+(?:with\s+respect\s+to|for|as\s+to)\s+(?:the\s+)?([a-z]+(?:\s+[a-z]+){0,2}?)(?:'s)?\s+(?:fees?|costs?|expenses?)\b/giu;
/** More exceptions by name are looked for in no contract. */
const MAX_EXCEPTIONS = 50;

/** The costs of a text that are excepted in one part and owed in another. */
export function readExceptedCosts(prose: Prose): readonly ExceptedCost[] {
  const { text } = prose;
  return [...text.matchAll(EXCEPT)].slice(0, MAX_EXCEPTIONS).flatMap((match) => {
    const of = (match[1] ?? '').toLowerCase().replaceAll(/\s+/gu, ' ');
    const excepted = { start: match.index, end: match.index + match[0].length };
    const here = sectionAt(prose, excepted.start);
    const owed = owedIn(text, of).find(({ start }) => sectionAt(prose, start) !== here);
    return owed === undefined ? [] : [{ of, excepted, owed }];
  });
}

function owedIn(text: string, of: string): readonly ProsePassage[] {
  const name = of.replaceAll(' ', String.raw`\s+`);
  const pattern = new RegExp(
    String.raw`\b(?:shall|will|must)\s+(?:pay|bear)\s+(?:all\s+)?(?:the\s+)?(?:(?:fees|costs|expenses)(?:\s+and\s+(?:fees|costs|expenses))?\s+of\s+(?:the\s+)?${name}\b|${name}(?:'s)?\s+(?:fees|costs|expenses)\b)`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
