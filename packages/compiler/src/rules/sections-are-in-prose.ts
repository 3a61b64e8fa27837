import type { SectionReference } from '@termsheet/dsl';
import { coveringSections } from '../bound/section-coverage.ts';
import { sectionNotInProse } from '../diagnostics/section-not-in-prose.ts';
import { findSections, readReference } from '../prose/references.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/** A section that the file cites is one that the prose has. Titles, as `§Preamble`, are not looked up. */
export const sectionsAreInProse: SettledRule = (context) => {
  const { proseIndex, report } = context;
  if (proseIndex === null || proseIndex.outline.sections.length < 2) return;
  const parents = new Set(
    proseIndex.outline.sections.flatMap(({ path }) => coveringSections(path)),
  );
  const told = new Set<string>();
  for (const { text, span } of sectionsCited(context)) {
    const cited = told.has(text) ? null : readReference(text);
    if (cited === null || parents.has(text) || findSections(proseIndex, cited).length > 0) continue;
    told.add(text);
    report(sectionNotInProse.at(span, { section: text }));
  }
};

function* sectionsCited({ checked, index }: SettledContext): Iterable<SectionReference> {
  for (const section of checked.bound.file.sections) {
    if (section.kind === 'Clause') yield section.reference;
  }
  for (const node of index.declarations) {
    if (node.kind === 'NoAdjustment') yield node.under;
    else if (node.kind === 'Ambiguous' && node.between !== null) yield* node.between;
    else if (node.kind === 'NotComputableSection' && node.reference !== null) yield node.reference;
  }
}
