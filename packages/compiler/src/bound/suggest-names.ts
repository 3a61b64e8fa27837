import { measureDistance } from '@termsheet/dsl/basics';
import { otherNumbers } from './grammatical-number.ts';

/** More candidates than this are not compared letter by letter. */
const MAX_COMPARED = 500;

/**
 * The names nearest to one that is not declared, best first: the same letters in another case, the
 * singular or plural, then names a few letters away.
 */
export function suggestNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const allowed = allowedDistance(name);
  const numbers = new Set(otherNumbers(wanted));
  const scored: { readonly name: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of candidates) {
    // Lengths that differ too much cannot be near: no need to compare letters.
    const isComparable = Math.abs(candidate.length - name.length) <= allowed;
    if (!isComparable && candidate.length !== name.length + 2) continue;
    const lower = candidate.toLowerCase();
    if (lower === wanted) scored.push({ name: candidate, distance: 0 });
    else if (numbers.has(lower)) scored.push({ name: candidate, distance: 0.5 });
    else if (isComparable && compared < MAX_COMPARED) {
      compared += 1;
      const distance = measureDistance(wanted, lower, allowed);
      if (distance <= allowed) scored.push({ name: candidate, distance });
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
