import type { Bound } from '@termsheet/compiler';
import type { Expression, ItemsOf, ListItem } from '@termsheet/dsl';

/** The item that a label of `items (i) to (iv) of X` means; undefined where X has none of that label. */
export function itemLabelled(bound: Bound, { of }: ItemsOf, label: string): ListItem | undefined {
  const list = listMeant(bound, of);
  return list?.kind === 'List' ? list.items.find((item) => item.label?.text === label) : undefined;
}

function listMeant(bound: Bound, expression: Expression): Expression {
  if (expression.kind === 'Group') return listMeant(bound, expression.inner);
  if (expression.kind !== 'Reference') return expression;
  const referent = bound.referents.get(expression.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return expression;
  const { body } = referent.symbol.node;
  return body.kind === 'Group' ? body.inner : body;
}
