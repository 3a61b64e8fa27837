/** Words that say nothing of what a sentence is about. */
const COMMON = new Set(
  'the and for that with this from are any all its not has have been shall will which such upon other than under'.split(
    ' ',
  ),
);

/** Of some quotes the one that speaks most of a text: that shares most of its words; null where none does. */
export function bestQuote(quotes: readonly string[], text: string): string | null {
  const about = stemsOf(text);
  let best: string | null = null;
  let most = 0;
  for (const quote of quotes) {
    const shared = [...stemsOf(quote)].filter((stem) => about.has(stem)).length;
    if (shared > most) {
      most = shared;
      best = quote;
    }
  }
  return best;
}

/** So many letters of a word stand for it: “convert” and “conversion” are of one matter. */
const STEM = 6;

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)));
}
