/** Words that share so many first letters are taken for forms of one: `extend`, `extension`. */
const SHARED = 4;

/** A text in lower case, its words apart by one space: what the readers below look into. */
export function foldWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()} `;
}

/** Whether a folded text has a form of a word. */
export function speaksOf(folded: string, word: string): boolean {
  return folded.includes(` ${word.toLowerCase().slice(0, SHARED)}`);
}

/** Whether a folded text has some words one after the other, be the last one of them or several. */
export function namesIn(folded: string, words: string): boolean {
  return folded.includes(
    foldWords(words)
      .trimEnd()
      .replace(/(?<=[a-z]{2})s$/u, ''),
  );
}
