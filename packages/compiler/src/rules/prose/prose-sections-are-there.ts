import { proseSectionMissing } from '../../diagnostics/prose/prose-section-missing.ts';
import { findSections, readReferences } from '../../prose/references.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** A part that the prose refers to is one that it has. */
export const proseSectionsAreThere: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null || proseIndex.outline.sections.length < 2) return;
  const told = new Set<string>();
  for (const reference of readReferences(proseIndex.text)) {
    if (told.size >= MAX_IN_PROSE) return;
    const { words, start, end } = reference;
    if (told.has(words) || findSections(proseIndex, reference).length > 0) continue;
    told.add(words);
    const prose = [placeInProse(proseIndex, start, end)];
    report(proseSectionMissing.at(prosePlace(checked), { reference: words }, { prose }));
  }
};
