import { proseTwoForms } from '../../../diagnostics/prose/names/prose-two-forms.ts';
import { readTwoForms } from '../../../prose/names/forms-of-instruments.ts';
import { inTitleCase } from '../../../prose/names/near-terms.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';
import { inPart } from '../in-part.ts';

/** An instrument has its form in one exhibit. */
export const proseInstrumentsHaveOneForm: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  for (const { name, places } of readTwoForms(proseIndex).slice(0, MAX_IN_PROSE)) {
    const prose = places.map(({ start, end }) => placeInProse(proseIndex, start, end));
    const forms = places.map(({ exhibit, start, end }) => ({
      exhibit,
      part: inPart(placeInProse(proseIndex, start, end)),
    }));
    report(proseTwoForms.at(prosePlace(checked), { name: inTitleCase(name), forms }, { prose }));
  }
};
