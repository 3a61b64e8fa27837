import { proseTermInLowerCase } from '../../../diagnostics/prose/names/prose-term-in-lower-case.ts';
import { readLowerCaseTerms } from '../../../prose/names/lower-case-terms.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** The words of a Term have no other meaning without their capitals. */
export const proseTermsKeepTheirCapitals: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const found = [...readLowerCaseTerms(proseIndex)].slice(0, MAX_IN_PROSE);
  for (const { name, defined, start, end } of found) {
    const prose = [defined, { start, end }].map((place) =>
      placeInProse(proseIndex, place.start, place.end),
    );
    report(proseTermInLowerCase.at(prosePlace(checked), { term: inTitleCase(name) }, { prose }));
  }
};
