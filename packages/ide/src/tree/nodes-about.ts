import type { Span } from '@termsheet/dsl';
import { childNodesOf, type SyntaxNode } from './syntax-node.ts';

/** The nodes that hold the whole of a stretch, the outermost first. */
export function nodesAbout(roots: readonly SyntaxNode[], span: Span): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  let level = roots;
  for (;;) {
    const inner = level.findLast(
      (node) => node.span.start <= span.start && span.end <= node.span.end,
    );
    if (inner === undefined) return path;
    path.push(inner);
    level = childNodesOf(inner);
  }
}
