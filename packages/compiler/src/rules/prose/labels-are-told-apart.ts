import { labelsNestedAlike } from '../../diagnostics/prose/labels-nested-alike.ts';
import { nestedLabel } from '../../prose/nested-labels.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** A list inside an item is labelled in another way than the item. */
export const labelsAreToldApart: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  let told = 0;
  for (const sentence of proseIndex.sentences) {
    const found = nestedLabel(proseIndex.text, sentence);
    if (found === null) continue;
    told += 1;
    if (told > MAX_IN_PROSE) return;
    const { outer, inner, label } = found;
    const prose = [outer, inner].map(({ start, end }) => placeInProse(proseIndex, start, end));
    const parameters = { outer: proseIndex.text.slice(outer.start, outer.end), inner: label };
    report(labelsNestedAlike.at(prosePlace(checked), parameters, { prose }));
  }
};
