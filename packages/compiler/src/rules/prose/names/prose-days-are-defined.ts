import { proseDaysNotDefined } from '../../../diagnostics/prose/names/prose-days-not-defined.ts';
import { readCountedDays } from '../../../prose/names/counted-days.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { lawOfText } from '../law-of-text.ts';

/** So many of the places are shown. */
const MAX_SHOWN = 6;

/** The days that the prose counts in are fixed by a definition, and spoken of by its Term. */
export const proseDaysAreDefined = lawOfText(proseDaysNotDefined, function* (prose) {
  for (const { name, term, places: uses } of readCountedDays(prose)) {
    const parameters = {
      name,
      term: term === null ? null : inTitleCase(term),
      uses: uses.length,
    };
    yield { parameters, places: uses.slice(0, MAX_SHOWN) };
  }
});
