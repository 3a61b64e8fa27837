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
