import type { NearAlike } from './near-alike.ts';
import { wordsAt } from './passage.ts';

/** So many words make a provision. */
const PROVISION = 40;
/** With more differences it is another provision. */
const WORDS_A_GAP = 12;

/** Whether two passages are one provision, given twice in words that differ without a pattern. */
export function isGivenTwice(text: string, { shared, gaps }: NearAlike): boolean {
  if (shared < PROVISION || shared < WORDS_A_GAP * gaps.length) return false;
  const differences = gaps.map((gap) => `${wordsAt(text, gap.one)}|${wordsAt(text, gap.two)}`);
  // The same difference twice, or another Term, is one that is meant.
  if (new Set(differences).size < differences.length) return false;
  return differences.every((words) => /^[a-z '|-]+$/u.test(words));
}
