import type { Analysis } from '../workspace/analysis.ts';
import { childNodesOf, type SyntaxNode } from '../tree/syntax-node.ts';
import type { NamingNode } from './meaning.ts';

/** Nodes that stand between a name and what it declares, and say nothing by themselves. */
const SECTIONS: ReadonlySet<string> = new Set(['Clause', 'Contract', 'Scenario', 'Use']);

/**
 * The whole of what some words declare, in whatever document of the deal: the definition, the field, the
 * reading. Where they stand directly in a section it is the section.
 */
export function declaringNode(analysis: Analysis, name: NamingNode): SyntaxNode | null {
  const path = nodesAbout(analysis, name);
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
  return nodesAbout(analysis, name).find(({ kind }) => SECTIONS.has(kind)) ?? null;
}

function nodesAbout(analysis: Analysis, { span }: NamingNode): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  let level: readonly SyntaxNode[] = analysis.compilation.bound.documents.list.flatMap(
    (document) =>
      document.span.start <= span.start && span.start <= document.span.end ? document.sections : [],
  );
  for (;;) {
    const inner = level.find((node) => node.span.start <= span.start && span.end <= node.span.end);
    if (inner === undefined) return path;
    path.push(inner);
    level = childNodesOf(inner);
  }
}
