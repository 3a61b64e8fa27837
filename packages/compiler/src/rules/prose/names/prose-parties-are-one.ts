import { prosePartyAsClass } from '../../../diagnostics/prose/names/prose-party-as-class.ts';
import { readPartiesAsClass } from '../../../prose/names/roles.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** A party that is one by its definition is not spoken of as one of several. */
export const prosePartiesAreOne: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { name, defined, places } of readPartiesAsClass(proseIndex)) {
    const shown = [defined, ...places.slice(0, 4)];
    const prose = shown.map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = { party: inTitleCase(name), uses: places.length };
    report(prosePartyAsClass.at(prosePlace(checked), parameters, { prose }));
  }
};
