import { proseTermsNeverUsed } from '../../../diagnostics/prose/names/prose-terms-never-used.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { readUnusedTerms } from '../../../prose/names/unused-terms.ts';
import { MAX_IN_PROSE } from '../../prose-place.ts';
import { lawOfText } from '../law-of-text.ts';

/** A Term that the prose defines is used in it. */
export const proseTermsAreUsed = lawOfText(proseTermsNeverUsed, function* (prose) {
  const unused = readUnusedTerms(prose);
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
  yield { parameters, places: told.map(({ term }) => term) };
});
