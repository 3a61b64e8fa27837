/** A title of more words than these is cited short. */
const MOST_WORDS = 4;

/** What a title goes on with after it has said what the document is. */
const FURTHER = / (?:of the|by and|between|among|dated|made) /u;

/**
 * What a document is called in a citation, as lawyers shorten it: `Registration Rights Agreement` as it is, `Certificate of
 * Designations of the Series A Preferred Stock` by what stands first, and of a long title the last two words, `Convertible Note`.
 */
export function shortTitle(title: string): string {
  const [head = title] = title.split(FURTHER);
  const words = head.split(' ');
  if (title.split(' ').length <= MOST_WORDS) return title;
  return words.length <= MOST_WORDS ? head : words.slice(-2).join(' ');
}
