/**
 * The number of single slips between two words: a letter left out, added, changed or swapped with its
 * neighbour (optimal string alignment). More slips than a limit are not counted on: the outcome is then
 * one more than the limit, and little work is done for words that have nothing to do with one another.
 */
export function measureDistance(left: string, right: string, limit = Infinity): number {
  const width = right.length + 1;
  const beyond = limit + 1;
  let beforeLast = Array.from({ length: width }, () => beyond);
  let last = Array.from({ length: width }, (_, column) => column);
  let current = Array.from({ length: width }, () => beyond);
  for (let row = 1; row <= left.length; row += 1) {
    // Outside this band there are more slips than the limit.
    const first = Math.max(1, row - limit);
    const end = Math.min(right.length, row + limit);
    current[first - 1] = first === 1 ? row : beyond;
    let least = current[first - 1] ?? beyond;
    for (let column = first; column <= end; column += 1) {
      const cost = costAt({ left, right, row, column }, { beforeLast, last, current });
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (end < right.length) current[end + 1] = beyond;
    if (least > limit) return beyond;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[right.length] ?? beyond, beyond);
}

interface Cell {
  readonly left: string;
  readonly right: string;
  readonly row: number;
  readonly column: number;
}

/** The slips counted so far, by the letters of the right word: in this row and the two before it. */
interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function costAt({ left, right, row, column }: Cell, { beforeLast, last, current }: Rows): number {
  const letter = left.charCodeAt(row - 1);
  const same = letter === right.charCodeAt(column - 1);
  let cost = (last[column - 1] ?? 0) + (same ? 0 : 1);
  cost = Math.min(cost, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
  if (row < 2 || column < 2 || letter !== right.charCodeAt(column - 2)) return cost;
  const isSwapped = left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
  return isSwapped ? Math.min(cost, (beforeLast[column - 2] ?? 0) + 1) : cost;
}
