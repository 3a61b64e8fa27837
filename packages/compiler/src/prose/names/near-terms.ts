import { spellingDistance } from './spelling-distance.ts';
import { ROLE_WORDS } from './known-names.ts';
import { nameKey } from './occurrences.ts';

/** So many suggestions help; more confuse. */
const MAX_SUGGESTED = 2;
/** Longer Terms may differ by two letters. */
const LETTERS_PER_SLIP = 6;

/**
 * The defined Terms that may be meant by words that are none: such as have one word more or less, are
 * spelled almost alike, or are what this text calls a party or itself.
 */
export function nearTerms(name: string, terms: Iterable<string>): readonly string[] {
  const key = nameKey(name);
  const words = key.split(' ');
  const found = new Map<string, { readonly name: string; readonly rank: number }>();
  for (const term of terms) {
    const rank = rankOf(words, key, nameKey(term));
    if (rank === null || found.has(nameKey(term))) continue;
    found.set(nameKey(term), { name: inTitleCase(term), rank });
  }
  const nearest = [...found.values()].toSorted((left, right) => left.rank - right.rank);
  return nearest.slice(0, nearest[0]?.rank === 3 ? 1 : MAX_SUGGESTED).map(({ name: near }) => near);
}

/** How near a Term is, the nearest first; null for one that is not. */
function rankOf(words: readonly string[], key: string, term: string): number | null {
  const others = term.split(' ');
  if (key === term) return null;
  if (spellingDistance(key, term) <= key.length / LETTERS_PER_SLIP) return 0;
  if (words.length === 1) return areRoles(key, term) ? 3 : null;
  // A Conversion Price Date is a date, and not nearly a Conversion Price.
  if (others.at(-1) !== words.at(-1)) return null;
  if (others.length === words.length + 1 && isWithin(words, others)) return 1;
  return words.length === others.length + 1 && isWithin(others, words) ? 2 : null;
}

/** All words of the one stand in the other, in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) if (word === few[at]) at += 1;
  return at === few.length;
}

/** `Corporation` and `Borrower` are what one and the same party is called. */
function areRoles(left: string, right: string): boolean {
  return ROLE_WORDS.some((roles) => {
    const keys = new Set(roles.map((role) => role.toLowerCase()));
    return keys.has(left) && keys.has(right);
  });
}

/** A Term that is defined in capitals is spoken of with initials. */
export function inTitleCase(term: string): string {
  if (/[a-z]/u.test(term) || !/[ A-Z]{7}/u.test(term)) return term;
  return term
    .toLowerCase()
    .replaceAll(/^[a-z]|(?<![a-z'])(?!(?:of|on|and|in|the|to|for|per|or|by)\b)[a-z]/gu, (letter) =>
      letter.toUpperCase(),
    );
}
