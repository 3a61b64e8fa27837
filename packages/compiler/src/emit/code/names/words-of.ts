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

/** A name as the name of a constant: `USD_PER_SHARE_OF_COMMON_STOCK`. */
export function constantCase(name: string): string {
  const words = wordsOf(name).map((word) => word.toUpperCase());
  const joined = words.length === 0 ? 'TERM' : words.join('_');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}
