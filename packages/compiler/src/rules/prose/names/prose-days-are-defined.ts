import { proseDaysNotDefined } from '../../../diagnostics/prose/names/prose-days-not-defined.ts';
import { readCountedDays } from '../../../prose/names/counted-days.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** The days that the prose counts in are fixed by a definition, and spoken of by its Term. */
export const proseDaysAreDefined: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { name, term, places } of readCountedDays(proseIndex)) {
    const prose = places.slice(0, 6).map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = {
      name,
      term: term === null ? null : inTitleCase(term),
      uses: places.length,
    };
    report(proseDaysNotDefined.at(prosePlace(checked), parameters, { prose }));
  }
};
