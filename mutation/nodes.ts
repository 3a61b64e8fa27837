import type { Span } from '@termsheet/dsl';

/** A node of the tree, whatever its kind. */
export interface Node {
  readonly kind: string;
  readonly span: Span;
  readonly [part: string]: unknown;
}

/** All nodes in a part of a tree, outermost first. */
export function* nodesIn(value: unknown): Iterable<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesIn(each);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'span' in value &&
    typeof value.kind === 'string'
  );
}
