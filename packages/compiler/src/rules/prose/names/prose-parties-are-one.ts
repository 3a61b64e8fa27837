import { prosePartyAsClass } from '../../../diagnostics/prose/names/prose-party-as-class.ts';
import { readPartiesAsClass } from '../../../prose/names/roles.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { lawOfText } from '../law-of-text.ts';

/** So many of the places are shown. */
const MAX_SHOWN = 4;

/** A party that is one by its definition is not spoken of as one of several. */
export const prosePartiesAreOne = lawOfText(prosePartyAsClass, function* (prose) {
  for (const { name, defined, places: uses } of readPartiesAsClass(prose)) {
    const shown = [defined, ...uses.slice(0, MAX_SHOWN)];
    yield { parameters: { party: inTitleCase(name), uses: uses.length }, places: shown };
  }
});
