import { conjunctionsRunTogether } from '../../diagnostics/prose/conjunctions-run-together.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

const RUN_TOGETHER = /\b(?:and\s+or|or\s+and)\b/gu;

/** Two limbs are joined by one conjunction, or by `and/or`. */
export const conjunctionsAreOne: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  let told = 0;
  for (const { index, 0: words } of proseIndex.text.matchAll(RUN_TOGETHER)) {
    told += 1;
    if (told > MAX_IN_PROSE) return;
    const prose = [placeInProse(proseIndex, index, index + words.length)];
    const parameters = { words: words.replaceAll(/\s+/gu, ' ') };
    report(conjunctionsRunTogether.at(prosePlace(checked), parameters, { prose }));
  }
};
