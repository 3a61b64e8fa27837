import { proseNamesAlike } from '../../../diagnostics/prose/names/prose-names-alike.ts';
import { readAlikeNames } from '../../../prose/names/organisations.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** One organisation has one name: two that differ only in the kind of body are two, or a slip. */
export const proseOrganisationsDiffer: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { first, second } of readAlikeNames(proseIndex.text).slice(0, MAX_IN_PROSE)) {
    const prose = [first, second].map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = { first: first.name, second: second.name };
    report(proseNamesAlike.at(prosePlace(checked), parameters, { prose }));
  }
};
