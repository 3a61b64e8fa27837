import type { Name, Span } from '@termsheet/dsl';

/** A node of the tree, of whatever kind. */
export interface SyntaxNode {
  readonly kind: string;
  readonly span: Span;
}

/** Whether a value that hangs in the tree is a node. */
function isNode(value: object): value is SyntaxNode {
  return 'kind' in value && 'span' in value && typeof value.kind === 'string';
}

/** Whether a node is a Term or another name. */
export function isName(node: SyntaxNode): node is Name {
  return node.kind === 'Name';
}

const children = new WeakMap<SyntaxNode, readonly SyntaxNode[]>();

/** The nodes directly below a node, in the order of the text. */
export function childNodesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const known = children.get(node);
  if (known !== undefined) return known;
  const found: SyntaxNode[] = [];
  collect(Object.values(node), found);
  found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  children.set(node, found);
  return found;
}

/** Some of what a node holds is no node itself, as the window of a target. */
function collect(values: readonly unknown[], found: SyntaxNode[]): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) collect(value, found);
    else if (isNode(value)) found.push(value);
    else collect(Object.values(value), found);
  }
}

/** All nodes below some, themselves first, in the order of the text. */
export function* nodesBelow(roots: readonly SyntaxNode[]): Iterable<SyntaxNode> {
  // Not by itself: each step of a generator within generators goes through all of them.
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children = childNodesOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/**
 * The nodes about an offset, the outermost first. At the end of one node and the start of the next it is
 * the latter; where nothing starts, a node that ends there counts, as the name that is being typed.
 */
export function nodesAt(roots: readonly SyntaxNode[], offset: number): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  let level = roots;
  for (;;) {
    const inner =
      level.findLast(({ span }) => span.start <= offset && offset < span.end) ??
      level.findLast(({ span }) => span.start <= offset && offset === span.end);
    if (inner === undefined) return path;
    path.push(inner);
    level = childNodesOf(inner);
  }
}
