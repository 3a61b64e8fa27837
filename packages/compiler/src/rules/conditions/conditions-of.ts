import type { Expression } from '@termsheet/dsl';
import type { FileIndex } from '../index/file-index.ts';
import type { Root } from '../index/roots-of.ts';

/** A condition, and whether holding always would be a fault. */
export interface Condition {
  readonly expression: Expression;
  readonly role: Root['role'];
}

const YES_NO_KINDS: ReadonlySet<Expression['kind']> = new Set([
  'Comparison',
  'IsEither',
  'Logical',
  'Not',
]);

/** Everything in a file that is meant to hold at one time and not at another. */
export function conditionsOf(index: FileIndex): readonly Condition[] {
  const found: Condition[] = [];
  const add = (expression: Expression | 'otherwise' | null): void => {
    if (expression !== null && expression !== 'otherwise') {
      found.push({ expression, role: 'condition' });
    }
  };
  for (const { expression, role } of index.roots) {
    if (role !== 'value' || isYesNo(expression)) found.push({ expression, role });
  }
  for (const { condition } of index.all('Conditional')) add(condition);
  for (const { items } of index.all('List')) for (const { condition } of items) add(condition);
  for (const { condition } of index.all('OnDays')) add(condition);
  for (const { condition } of index.all('Largest')) add(condition);
  for (const kind of ['EventStatistic', 'ThereIs', 'PickEvent', 'Allocate'] as const) {
    for (const { where } of index.all(kind)) add(where);
  }
  return found;
}

function isYesNo(expression: Expression): boolean {
  if (expression.kind === 'Group') return isYesNo(expression.inner);
  if (expression.kind === 'List') {
    return ['all', 'any', 'none'].includes(expression.operator);
  }
  return YES_NO_KINDS.has(expression.kind);
}
