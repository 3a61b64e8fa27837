import { proseTwoForms } from '../../../diagnostics/prose/names/prose-two-forms.ts';
import { readTwoForms } from '../../../prose/names/forms-of-instruments.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { placeInProse } from '../../prose-place.ts';
import { lawOfText } from '../law-of-text.ts';
import { inPart } from '../in-part.ts';

/** An instrument has its form in one exhibit. */
export const proseInstrumentsHaveOneForm = lawOfText(proseTwoForms, function* (prose) {
  for (const { name, places } of readTwoForms(prose)) {
    const forms = places.map(({ exhibit, start, end }) => ({
      exhibit,
      part: inPart(placeInProse(prose, start, end)),
    }));
    yield { parameters: { name: inTitleCase(name), forms }, places };
  }
});
