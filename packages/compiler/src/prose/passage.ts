/** Words of the prose, by where they stand in its cleaned text. */
export interface ProsePassage {
  readonly start: number;
  readonly end: number;
}

/** How much of a part or an item tells a reader which it is. */
const OPENING = 48;

/** The first words of a passage. */
export function openingOf({ start, end }: ProsePassage): ProsePassage {
  return { start, end: Math.min(end, start + OPENING) };
}

/** The words of a passage, white space folded. */
export function wordsAt(text: string, { start, end }: ProsePassage): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ');
}

/** The passages that begin in a stretch of the text, of some in its order. */
export function beginningIn<Passage extends ProsePassage>(
  passages: readonly Passage[],
  { start, end }: ProsePassage,
): readonly Passage[] {
  return passages.slice(firstNotBefore(passages, start), firstNotBefore(passages, end));
}

function firstNotBefore(passages: readonly ProsePassage[], offset: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
