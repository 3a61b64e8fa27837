import { proseTermsNeverUsed } from '../../../diagnostics/prose/names/prose-terms-never-used.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { readUnusedTerms } from '../../../prose/names/unused-terms.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** A Term that the prose defines is used in it. */
export const proseTermsAreUsed: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const unused = readUnusedTerms(proseIndex);
  if (unused.length === 0) return;
  const told = unused.slice(0, MAX_IN_PROSE);
  const terms = told.map(({ term, inLowerCase }) => {
    const name = inTitleCase(term.name);
    if (inLowerCase === 0) return name;
    const times = inLowerCase === 1 ? 'once' : `${inLowerCase} times`;
    return `${name} (but “${name.toLowerCase()}” ${times})`;
  });
  const parameters = {
    terms,
    more: unused.length - told.length,
    isInLowerCase: unused.some(({ inLowerCase }) => inLowerCase > 0),
  };
  const prose = told.map(({ term }) => placeInProse(proseIndex, term.start, term.end));
  report(proseTermsNeverUsed.at(prosePlace(checked), parameters, { prose }));
};
