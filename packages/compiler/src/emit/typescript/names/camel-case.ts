import { wordsOf } from '../../code/names/words-of.ts';

/**
 * A name as an identifier: `Conversion Price` is `conversionPrice`, `NQB Closing Bid` is
 * `nqbClosingBid`. It holds letters and digits alone, with `_` before a digit that would stand first;
 * a name without any is `term`.
 */
export function camelCase(name: string): string {
  const [first = 'term', ...rest] = wordsOf(name);
  const head = /[a-z]/.test(first)
    ? first.charAt(0).toLowerCase() + first.slice(1)
    : first.toLowerCase();
  const joined = head + rest.map(capitalized).join('');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** An identifier as the name of a type. */
export function capitalized(identifier: string): string {
  return identifier.charAt(0).toUpperCase() + identifier.slice(1);
}
