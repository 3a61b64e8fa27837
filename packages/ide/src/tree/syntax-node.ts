import type { Name, Span } from '@termsheet/dsl';

/** A node of the tree, of whatever kind. */
export interface SyntaxNode {
  readonly kind: string;
  readonly span: Span;
}

/** Whether a value that hangs in the tree is a node. Loads are faster here than asking what it has. */
function isNode(value: object): value is SyntaxNode {
  const { kind, span } = value as Partial<SyntaxNode>;
  return typeof kind === 'string' && span !== undefined;
}

/** Whether a node is a Term or another name. */
export function isName(node: SyntaxNode): node is Name {
  return node.kind === 'Name';
}

/** The nodes directly below a node, in the order of the text. */
export function childNodesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  collect(node, found);
  return isOrdered(found) ? found : found.sort(inOrder);
}

/** Some of what a node holds is no node itself, as the window of a target. */
function collect(holder: object, found: SyntaxNode[]): void {
  for (const key in holder) {
    // Every node has a span, and none hangs in it.
    if (key === 'span') continue;
    const value: unknown = (holder as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'object' && value !== null) collectValue(value, found);
  }
}

function collectValue(value: object, found: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) {
      if (typeof each === 'object' && each !== null) collectValue(each, found);
    }
  } else if (isNode(value)) found.push(value);
  else collect(value, found);
}

function isOrdered(nodes: readonly SyntaxNode[]): boolean {
  let last: SyntaxNode | null = null;
  for (const node of nodes) {
    if (last !== null && inOrder(last, node) > 0) return false;
    last = node;
  }
  return true;
}

function inOrder(one: SyntaxNode, other: SyntaxNode): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}

/** What is walked again and again, and not made anew by an edit elsewhere. */
const WALKED: ReadonlySet<string> = new Set(['Clause', 'Contract', 'Scenario']);

const walked = new WeakMap<SyntaxNode, readonly SyntaxNode[]>();

/** All nodes below some, themselves first, in the order of the text. */
export function* nodesBelow(roots: readonly SyntaxNode[]): Iterable<SyntaxNode> {
  for (const root of roots) yield* nodesOf(root);
}

/** A node and all below it, in the order of the text. */
export function nodesOf(root: SyntaxNode): readonly SyntaxNode[] {
  if (!WALKED.has(root.kind)) return walk(root);
  const known = walked.get(root) ?? walk(root);
  walked.set(root, known);
  return known;
}

function walk(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    const children = childNodesOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
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
