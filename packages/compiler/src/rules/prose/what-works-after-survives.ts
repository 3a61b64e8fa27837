import { survivalLeavesOut } from '../../diagnostics/prose/survival-leaves-out.ts';
import { readSurvivals } from '../../prose/survival.ts';
import { placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

const MAX_SHOWN = 6;

/** A clause that lists what survives the contract names every part that has its work to do then. */
export const whatWorksAfterSurvives: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { clause, named, leftOut } of readSurvivals(proseIndex)) {
    const places = [clause, ...leftOut.slice(0, MAX_SHOWN).map(({ words }) => words)];
    const prose = places.map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = { named, parts: leftOut.map(({ section }) => section.path) };
    report(survivalLeavesOut.at(prosePlace(checked), parameters, { prose }));
  }
};
