/** Longer queries are no names, and longer names are not compared letter by letter. */
const LONGEST = 200;

/**
 * How well a name answers a query whose letters it has in their order, whatever their case; null where it
 * has not. The beginnings of words, runs of letters and the same case count for more.
 */
export function matchScore(query: string, name: string): number | null {
  const sought = query.slice(0, LONGEST).replaceAll(/\s+/gu, '');
  const [low, letters] = [name.toLowerCase(), sought.toLowerCase()];
  if (!hasInOrder(low, letters)) return null;
  // Nor are those of which a letter is longer in lower case.
  const isOdd = low.length !== name.length || letters.length !== sought.length;
  if (isOdd || name.length > LONGEST) return 0;
  const isWhole = low === letters;
  return best(name, sought) + (isWhole ? 20 : 0) + (low.startsWith(letters) ? 10 : 0);
}

function hasInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The score of the best way to find each letter of the query in the name, worked out letter by letter. */
function best(name: string, sought: string): number {
  // The best score of a match that ends at each letter of the name.
  let ending: readonly number[] = [];
  for (const [at, letter] of sought.split('').entries()) {
    const next: number[] = [];
    let before = at === 0 ? 0 : -Infinity;
    for (const [place, other] of name.split('').entries()) {
      const last = ending[place - 1] ?? -Infinity;
      before = Math.max(before, last);
      const from = Math.max(before, last + 6);
      const bonus = (isWordStart(name, place) ? 8 : 0) + Number(other === letter);
      const isAlike = other.toLowerCase() === letter.toLowerCase();
      next.push(isAlike ? from + 1 + bonus : -Infinity);
    }
    ending = next;
  }
  return ending.length === 0 ? 0 : Math.max(...ending);
}

function isWordStart(name: string, place: number): boolean {
  return place === 0 || /[^\p{L}\p{N}]/u.test(name.charAt(place - 1));
}
