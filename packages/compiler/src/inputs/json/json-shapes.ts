import type { Node } from 'jsonc-parser';
import type { Span } from '@termsheet/dsl';
import { jsonDuplicateKey } from '../diagnostics/json-duplicate-key.ts';
import { jsonUnknownKey } from '../diagnostics/json-unknown-key.ts';
import { jsonWrongShape } from '../diagnostics/json-wrong-shape.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';

/** One key of an object with its value. */
export interface Member {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node;
}

const WORDS: Readonly<Record<Node['type'], string>> = {
  object: 'an object',
  array: 'a list',
  property: 'a key',
  string: 'a text in quotes',
  number: 'a number',
  boolean: '`true` or `false`',
  null: '`null`',
};

/** Reports that something else stands where `expected` should. */
export function reportShape(context: JsonContext, node: Node, expected: string): void {
  const { span, describe } = placeOf(node);
  const found = WORDS[node.type];
  context.findings.report(jsonWrongShape.at(span, { expected, found }), describe);
}

/** The members of an object, each key once; null where the node is none, which is reported. */
export function readMembers(
  context: JsonContext,
  node: Node,
  expected: string,
): readonly Member[] | null {
  if (node.type !== 'object') {
    reportShape(context, node, expected);
    return null;
  }
  const members = new Map<string, Member>();
  for (const property of node.children ?? []) {
    const [keyNode, value] = property.children ?? [];
    if (keyNode === undefined || value === undefined) continue;
    const key = String(keyNode.value);
    const first = members.get(key);
    if (first === undefined) members.set(key, { key, keyNode, value });
    else reportDuplicate(context, { key, keyNode, value }, placeOf(first.keyNode).span);
  }
  return [...members.values()];
}

function reportDuplicate(context: JsonContext, { key, keyNode }: Member, first: Span): void {
  const { span, describe } = placeOf(keyNode);
  const related = [{ span: first, message: 'it stands here first' }];
  context.findings.report(jsonDuplicateKey.at(span, { key }, { related }), describe);
}

/** Reports a key that the format does not have. */
export function reportUnknownKey(
  context: JsonContext,
  { key, keyNode }: Member,
  keys: readonly string[],
): void {
  const { span, describe } = placeOf(keyNode);
  const nearest = context.findings.nearest(key, keys);
  context.findings.report(jsonUnknownKey.at(span, { key, keys, nearest }), describe);
}

/** The items of a list; null where the node is none, which is reported. */
export function readItems(
  context: JsonContext,
  node: Node,
  expected: string,
): readonly Node[] | null {
  if (node.type === 'array') return node.children ?? [];
  reportShape(context, node, expected);
  return null;
}

/** The text of a string; null where the node is none, which is reported. */
export function readString(context: JsonContext, node: Node, expected: string): string | null {
  if (node.type === 'string') return String(node.value);
  reportShape(context, node, expected);
  return null;
}
