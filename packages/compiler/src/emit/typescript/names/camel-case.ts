/** Whatever separates the words of a name: all but Latin letters without marks, and digits. */
const SEPARATORS = /[^A-Za-z0-9]+/;

/**
 * The words of a name. Marks on letters are dropped and apostrophes leave the word whole
 * (`Holder’s` is `Holders`); every other character separates.
 */
export function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  return plain.split(SEPARATORS).filter((word) => word !== '');
}

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

/** A name as the name of a constant: `USD_PER_SHARE_OF_COMMON_STOCK`. */
export function constantCase(name: string): string {
  const words = wordsOf(name).map((word) => word.toUpperCase());
  const joined = words.length === 0 ? 'TERM' : words.join('_');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}
