import type { ItemsOf, List, ListItem, ListOperator, TypeNode } from '@termsheet/dsl';
import type { ValueType } from '@termsheet/runtime';
import { itemsBetween, listOf } from '../checked/lists.ts';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression, IrListItem } from './expression.ts';
import { lowerDay, lowerFactor } from './from-checked-names-and-literals.ts';
import { makeFrame, type LowerContext, type Place } from './lower-context.ts';
import { innerPlace, partPlace, rootPlace } from './sites.ts';
import { valueTypeOf } from './value-type-of.ts';

type IrList = Extract<IrExpression, { readonly kind: 'list' }>;

const OPERATORS: Readonly<Record<ListOperator, IrList['operator']>> = {
  greater: 'greatest',
  greatest: 'greatest',
  later: 'greatest',
  lesser: 'least',
  least: 'least',
  earlier: 'least',
  sum: 'sum',
  product: 'product',
  average: 'average',
  all: 'all',
  any: 'any',
  none: 'none',
  whichever: 'whichever',
  'first available': 'first available',
};

const OTHER_DOMAIN: ReadonlySet<ListOperator> = new Set([
  'all',
  'any',
  'none',
  'whichever',
  'first available',
]);

export function lowerList(context: LowerContext, place: Place, list: List): IrExpression {
  return lowerItems(context, place, { operator: list.operator, items: list.items });
}

function lowerItems(
  context: LowerContext,
  place: Place,
  list: { readonly operator: ListOperator; readonly items: readonly ListItem[] },
): IrExpression {
  const { operator } = list;
  const domain = domainOf(operator);
  return {
    kind: 'list',
    operator: OPERATORS[operator],
    domain,
    items: list.items.map((item) => lowerItem(context, place, { item, domain })),
  };
}

function domainOf(operator: ListOperator): IrList['domain'] {
  if (OTHER_DOMAIN.has(operator)) return 'other';
  return operator === 'later' || operator === 'earlier' ? 'day' : 'quantity';
}

function lowerItem(
  context: LowerContext,
  outer: Place,
  { item, domain }: { readonly item: ListItem; readonly domain: IrList['domain'] },
): IrListItem {
  const label = item.label?.text ?? null;
  // A label is not part of the item's words: the derivation shows it before them.
  const start = item.label === null ? item.span.start : item.value.span.start;
  const span = { start: Math.min(start, item.value.span.start), end: item.span.end };
  const place = partPlace(context, outer, { span, label, value: item.value });
  const { condition } = item;
  return {
    label,
    value: (domain === 'quantity' ? lowerFactor : lowerDay)(context, place, item.value),
    condition:
      condition === null || condition === 'otherwise'
        ? null
        : context.lower(context, place, condition),
    site: place.site,
  };
}

/** `items (i) to (iv) of X` reads a definition of its own that means just these items. */
export function lowerItemsOf(context: LowerContext, outer: Place, node: ItemsOf): IrExpression {
  const place = innerPlace(context, outer, node);
  const of = context.lower(context, place, node.of);
  const index = context.lowerRun(context, node);
  const { key, argument } = of.kind === 'definition' ? of : { key: null, argument: null };
  return { kind: 'definition', index, key, argument, site: place.site };
}

/** The definition that means a run of items; one for each run, however often it is referred to. */
export function lowerRun(context: LowerContext, node: ItemsOf): number {
  const found = listOf(context.checked, node.of);
  if (found === null) throw new Error('items of what has none');
  const { symbol, list } = found;
  const name = `items ${node.first.text} to ${node.last.text} of ${symbol.name.text}`;
  const known = context.runIndexes.get(name);
  if (known !== undefined) return known;
  const items = itemsBetween(list, node);
  const frame = makeFrame(context.checked.bound.frames.get(symbol.node) ?? null);
  const type = valueTypeOf(context.checked.types.get(node));
  const [first] = items;
  const last = items.at(-1);
  const span = {
    start: first?.label?.span.start ?? list.span.start,
    end: last?.span.end ?? list.span.end,
  };
  const place = rootPlace(context, span, { clause: symbol.clause, frame, type });
  const body = lowerItems(context, place, { operator: list.operator, items });
  const { definition, unresolved } = context.checked.bound.symbols.lists;
  const index = definition.length + unresolved.length + context.runs.length;
  context.runIndexes.set(name, index);
  context.runs.push({
    name,
    type,
    clause: symbol.clause,
    parameter: parameterOf(context.checked, symbol.node.parameter),
    keyedBy: context.checked.bound.keys.get(symbol)?.index ?? null,
    body,
    site: place.site,
    locals: frame.size,
  });
  return index;
}

/** A definition's parameter, with its written type. */
export function parameterOf(
  checked: Checked,
  parameter: { readonly name: { readonly text: string }; readonly type: TypeNode } | null,
): { name: string; type: ValueType } | null {
  if (parameter === null) return null;
  const type = valueTypeOf(checked.writtenTypes.get(parameter.type));
  return { name: parameter.name.text, type };
}
