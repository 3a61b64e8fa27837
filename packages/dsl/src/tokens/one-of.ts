interface Letters {
  readonly next: Map<string, Letters>;
  ends: boolean;
}

/**
 * A regular expression for one of some words, in which words share their beginnings: a highlighter
 * tries it at every place of a text, and one letter then tells it which words are left.
 */
export function oneOf(words: Iterable<string>): string {
  const root: Letters = { next: new Map(), ends: false };
  for (const word of words) {
    let at = root;
    for (const letter of word) {
      const next = at.next.get(letter) ?? { next: new Map(), ends: false };
      at.next.set(letter, next);
      at = next;
    }
    at.ends = true;
  }
  return patternOf(root);
}

function patternOf({ next, ends }: Letters): string {
  if (next.size === 0) return '';
  const ways = [...next].map(([letter, rest]) => letter + patternOf(rest));
  const [only] = ways;
  if (ways.length === 1 && only !== undefined && !ends) return only;
  return `(?:${ways.join('|')})${ends ? '?' : ''}`;
}
