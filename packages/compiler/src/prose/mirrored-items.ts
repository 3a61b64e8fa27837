import type { ProseItem, ProseList } from './lists.ts';

/** Two items of a list that say the same with two Terms exchanged. */
export interface MirroredItems {
  readonly items: readonly [ProseItem, ProseItem];
  readonly exchanged: readonly [string, string];
}

/** A shorter item is like another by chance. */
const MIN_WORDS = 20;
/** No item is compared with more of those after it. */
const MAX_AHEAD = 6;

/** The items of a list that mirror one another. */
export function* mirroredItems(text: string, { items }: ProseList): Iterable<MirroredItems> {
  const words = items.map((item) => wordsOf(text.slice(item.start, item.end)));
  for (const [index, one] of items.entries()) {
    for (const [step, two] of items.slice(index + 1, index + 1 + MAX_AHEAD).entries()) {
      const exchanged = exchangedIn(words[index] ?? [], words[index + 1 + step] ?? []);
      if (exchanged !== null) yield { items: [one, two], exchanged };
    }
  }
}

/** The words after the label, without what joins an item to the next. */
function wordsOf(item: string): readonly string[] {
  return (
    item
      .replace(/[;,]\s*(?:and|or)$/u, '')
      .match(/[A-Za-z0-9$%]+/gu)
      ?.slice(1) ?? []
  );
}

function exchangedIn(
  one: readonly string[],
  two: readonly string[],
): readonly [string, string] | null {
  if (one.length !== two.length || one.length < MIN_WORDS) return null;
  let pair: readonly [string, string] | null = null;
  for (const [index, first] of one.entries()) {
    const second = two[index] ?? '';
    if (first === second) continue;
    if (!/^[A-Z]/u.test(first) || !/^[A-Z]/u.test(second)) return null;
    pair ??= [first, second];
    if (!pair.includes(first) || !pair.includes(second)) return null;
  }
  return pair;
}
