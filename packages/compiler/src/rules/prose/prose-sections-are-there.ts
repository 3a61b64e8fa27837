import { proseSectionMissing } from '../../diagnostics/prose/prose-section-missing.ts';
import { findSections, readReferences } from '../../prose/references.ts';
import { lawOfText } from './law-of-text.ts';

/** A part that the prose refers to is one that it has. */
export const proseSectionsAreThere = lawOfText(proseSectionMissing, function* (prose) {
  if (prose.outline.sections.length < 2) return;
  const told = new Set<string>();
  for (const reference of readReferences(prose.text)) {
    const { words, start, end } = reference;
    if (told.has(words) || findSections(prose, reference).length > 0) continue;
    told.add(words);
    yield { parameters: { reference: words }, places: [{ start, end }] };
  }
});
