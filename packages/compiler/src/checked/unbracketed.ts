import type { Expression } from '@termsheet/dsl';

/** What stands in brackets, without them. */
export function unbracketed(node: Expression): Expression {
  return node.kind === 'Group' ? unbracketed(node.inner) : node;
}
