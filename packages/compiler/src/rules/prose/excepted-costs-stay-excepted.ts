import { costExceptedAndOwed } from '../../diagnostics/prose/cost-excepted-and-owed.ts';
import { readExceptedCosts } from '../../prose/excepted-costs.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** A cost that one part excepts by name is not owed without the exception under another. */
export const exceptedCostsStayExcepted: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { of, excepted, owed } of readExceptedCosts(proseIndex).slice(0, MAX_IN_PROSE)) {
    const prose = [excepted, owed].map(({ start, end }) => placeInProse(proseIndex, start, end));
    report(costExceptedAndOwed.at(prosePlace(checked), { of }, { prose }));
  }
};
