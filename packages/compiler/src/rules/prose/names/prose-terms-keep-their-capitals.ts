import { proseTermInLowerCase } from '../../../diagnostics/prose/names/prose-term-in-lower-case.ts';
import { readLowerCaseTerms } from '../../../prose/names/lower-case-terms.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { lawOfText } from '../law-of-text.ts';

/** The words of a Term have no other meaning without their capitals. */
export const proseTermsKeepTheirCapitals = lawOfText(proseTermInLowerCase, function* (prose) {
  for (const { name, defined, start, end } of readLowerCaseTerms(prose)) {
    yield { parameters: { term: inTitleCase(name) }, places: [defined, { start, end }] };
  }
});
