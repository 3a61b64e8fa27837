import { proseSectionMissing } from '../../diagnostics/prose/prose-section-missing.ts';
import { lineAt, sectionAt } from '../../prose/read-prose.ts';
import { findSections, readReferences } from '../../prose/references.ts';
import { MAX_IN_PROSE, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** A part that the prose refers to is one that it has. */
export const proseSectionsAreThere: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null || proseIndex.outline.sections.length < 2) return;
  const told = new Set<string>();
  for (const reference of readReferences(proseIndex.text)) {
    if (told.size >= MAX_IN_PROSE) return;
    const { words, start } = reference;
    if (told.has(words) || findSections(proseIndex, reference).length > 0) continue;
    told.add(words);
    const parameters = {
      reference: words,
      line: lineAt(proseIndex, start),
      section: sectionAt(proseIndex, start),
    };
    report(proseSectionMissing.at(prosePlace(checked), parameters));
  }
};
