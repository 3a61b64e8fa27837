/** No word that is compared is longer. */
const MAX_LENGTH = 40;

/** How many letters must be put in, left out or changed to make one word of another. */
export function editDistance(left: string, right: string): number {
  if (Math.max(left.length, right.length) > MAX_LENGTH) return MAX_LENGTH;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 0; at < left.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < right.length; column += 1) {
      const changed = (row[column] ?? 0) + (left[at] === right[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
