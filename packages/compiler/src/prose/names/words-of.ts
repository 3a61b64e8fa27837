/** A word of a text, and where it stands. */
export interface Word {
  /** In lower case. */
  readonly key: string;
  /** As one of several is called. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[A-Za-z0-9]+/gu;

/** The words of a text one by one; a hyphen parts two words. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const key = word.toLowerCase();
    return { key, stem: singular(key), start: index, end: index + word.length };
  });
}

/** The words of a name as they are compared. */
export function keysOf(name: string): readonly string[] {
  return wordsOf(name).map(({ key }) => key);
}

/** Several of a thing are spoken of as one is: `Parties`, `Losses`, `Shares`. */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[su]s$/u.test(word) ? word : word.slice(0, -1);
}
