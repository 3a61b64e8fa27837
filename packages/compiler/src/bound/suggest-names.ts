import { otherNumbers } from './grammatical-number.ts';

/** More candidates than this are not compared letter by letter. */
const MAX_COMPARED = 500;

/**
 * The names nearest to one that is not declared, best first: the same letters in another case, the
 * singular or plural, then names a few letters away.
 */
export function suggestNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const numbers = new Set(otherNumbers(wanted));
  const scored: { readonly name: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of candidates) {
    // Lengths that differ too much cannot be near: no need to compare letters.
    const isComparable = Math.abs(candidate.length - name.length) <= allowedDistance(name);
    if (!isComparable && candidate.length !== name.length + 2) continue;
    const lower = candidate.toLowerCase();
    if (lower === wanted) scored.push({ name: candidate, distance: 0 });
    else if (numbers.has(lower)) scored.push({ name: candidate, distance: 0.5 });
    else if (isComparable && compared < MAX_COMPARED) {
      compared += 1;
      const distance = editDistance(wanted, lower);
      if (distance <= allowedDistance(wanted)) scored.push({ name: candidate, distance });
    }
  }
  // Only the nearest: a reader who is offered worse ones beside them must choose without need.
  const least = Math.min(...scored.map((suggestion) => suggestion.distance));
  const nearest = scored.filter((suggestion) => suggestion.distance === least);
  return [...new Set(nearest.map((suggestion) => suggestion.name))].slice(0, 3);
}

/** A third of the letters, at least one, may differ; never more than four. */
function allowedDistance(name: string): number {
  return Math.max(1, Math.min(4, Math.ceil(name.length / 3)));
}

/** Levenshtein's distance with swaps of neighbours counted once (optimal string alignment). */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const choices = [
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      ];
      if (swapped && row > 1 && column > 1) choices.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...choices));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
