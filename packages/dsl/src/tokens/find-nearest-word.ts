import { measureDistance } from './measure-distance.ts';

const LONGEST = 20;

/**
 * The one candidate that a misspelt word most likely stands for, or null where none or several are
 * near. A letter left out, added, changed or swapped with its neighbour counts one.
 */
export function findNearestWord(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const limit = word.length <= 2 ? 0 : word.length <= 4 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = measureDistance(word, candidate, limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      tied = false;
    } else if (distance === bestDistance && distance <= limit) {
      tied = true;
    }
  }
  return tied ? null : best;
}
