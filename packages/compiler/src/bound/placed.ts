import type { Declaration } from '@termsheet/dsl';
import { citeSection, type Documents } from '../documents/document.ts';

/** A declaration with the clause it stands in, as it is cited; empty in a heading. */
export interface Placed<Node> {
  readonly node: Node;
  readonly clause: string;
}

/** Every declaration of a deal, in the order of its documents. */
export function declarationsOf(documents: Documents): readonly Placed<Declaration>[] {
  const placed: Placed<Declaration>[] = [];
  for (const section of documents.file.sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    const clause = section.kind === 'Clause' ? citeSection(documents, section.reference) : '';
    for (const node of section.declarations) placed.push({ node, clause });
  }
  return placed;
}
