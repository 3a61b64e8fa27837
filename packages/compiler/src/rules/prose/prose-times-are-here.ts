import { proseTimeElsewhere } from '../../diagnostics/prose/prose-time-elsewhere.ts';
import { readTimesElsewhere } from '../../prose/times-elsewhere.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** A time that the prose sets is told in it, and not left to a document that is not at hand. */
export const proseTimesAreHere: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const found = [...readTimesElsewhere(proseIndex.text)].slice(0, MAX_IN_PROSE);
  for (const { words, document, start, end } of found) {
    const prose = [placeInProse(proseIndex, start, end)];
    report(proseTimeElsewhere.at(prosePlace(checked), { words, document }, { prose }));
  }
};
