import type { WayToRead } from '@termsheet/dsl';
import { childNodesOf, type SyntaxNode } from '../tree/syntax-node.ts';

/**
 * The nodes about the place that is asked about, the outermost first; the last is the hole where a value
 * is wanted, if one is. They are those of a tree that was read up to the place and no further.
 */
export function pathToEnd({
  sections,
  end,
}: Pick<WayToRead, 'sections' | 'end'>): readonly SyntaxNode[] {
  const last = sections.at(-1);
  if (last === undefined) return [];
  const hole = findHole(last, end, []);
  return hole ?? lastNodes(last);
}

/** Of several holes at the end the first is what is wanted next. */
function findHole(
  node: SyntaxNode,
  end: number,
  above: readonly SyntaxNode[],
): readonly SyntaxNode[] | null {
  const path = [...above, node];
  if (node.kind === 'Hole') return node.span.start >= end ? path : null;
  for (const child of childNodesOf(node)) {
    if (child.span.end < end) continue;
    const found = findHole(child, end, path);
    if (found !== null) return found;
  }
  return null;
}

function lastNodes(root: SyntaxNode): readonly SyntaxNode[] {
  const path = [root];
  for (;;) {
    const last = childNodesOf(path.at(-1) ?? root).at(-1);
    if (last === undefined) return path;
    path.push(last);
  }
}
