import type { Analysis } from '../workspace/analysis.ts';
import { nodesAbout } from '../tree/nodes-about.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { NamingNode } from './meaning.ts';

/** Nodes that stand between a name and what it declares, and say nothing by themselves. */
const SECTIONS: ReadonlySet<string> = new Set(['Clause', 'Contract', 'Scenario', 'Use']);

/**
 * The whole of what some words declare, in whatever document of the deal: the definition, the field, the
 * reading. Where they stand directly in a section it is the section.
 */
export function declaringNode(analysis: Analysis, name: NamingNode): SyntaxNode | null {
  const path = pathTo(analysis, name);
  const at = path.findLastIndex(
    (node) => node !== name && node.kind !== 'Name' && node.kind !== 'OneOfType',
  );
  const node = path[at];
  if (node === undefined) return null;
  // A day that a check names, or the variable of a search, is declared by the whole.
  return node.kind === 'EventName' ? (path[at - 1] ?? node) : node;
}

/** The section that some words stand in. */
export function sectionOf(analysis: Analysis, name: NamingNode): SyntaxNode | null {
  return pathTo(analysis, name).find(({ kind }) => SECTIONS.has(kind)) ?? null;
}

function pathTo({ compilation }: Analysis, { span }: NamingNode): readonly SyntaxNode[] {
  const document = compilation.bound.documents.list.findLast(
    (each) => each.span.start <= span.start && span.start <= each.span.end,
  );
  return nodesAbout(document?.sections ?? [], span);
}
