import { survivalLeavesOut } from '../../diagnostics/prose/survival-leaves-out.ts';
import { readSurvivals } from '../../prose/survival.ts';
import { lawOfText } from './law-of-text.ts';

const MAX_SHOWN = 6;

/** A clause that lists what survives the contract names every part that has its work to do then. */
export const whatWorksAfterSurvives = lawOfText(survivalLeavesOut, function* (prose) {
  for (const { clause, named, leftOut } of readSurvivals(prose)) {
    const places = [clause, ...leftOut.slice(0, MAX_SHOWN).map(({ words }) => words)];
    yield { parameters: { named, parts: leftOut.map(({ section }) => section.path) }, places };
  }
});
