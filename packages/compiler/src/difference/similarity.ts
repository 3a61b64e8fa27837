/** The words of a text with how often each stands in it. */
export type WordBag = ReadonlyMap<string, number>;

/** Splits a text into words, figures and signs, as marked changes show them. */
export function wordsOf(text: string): readonly string[] {
  return (
    text.match(/\p{Sc}?[\p{L}\p{M}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  );
}

export function bagOf(text: string): WordBag {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (word.trim() !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** How much of the words of both stands in both, from 0 to 1 (Dice's coefficient). */
export function similarity(one: WordBag, other: WordBag): number {
  let common = 0;
  let size = 0;
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    size += count;
  }
  for (const count of other.values()) size += count;
  return size === 0 ? 1 : (2 * common) / size;
}
