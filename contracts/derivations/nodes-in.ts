import type { Expression } from '@termsheet/dsl';

/** An expression and all those within it, the outer ones first. */
export function nodesIn(node: unknown): readonly Expression[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(nodesIn);
  const inner = Object.values(node).flatMap(nodesIn);
  return 'kind' in node && 'span' in node ? [node as Expression, ...inner] : inner;
}
