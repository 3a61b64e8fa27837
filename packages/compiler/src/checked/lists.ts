import type { Expression, ItemsOf, List, ListItem, ListOperator } from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import { greatestOfDates } from '../diagnostics/greatest-of-dates.ts';
import { itemNeverReached } from '../diagnostics/item-never-reached.ts';
import { itemWithCondition } from '../diagnostics/item-with-condition.ts';
import { itemsOfWithoutItems } from '../diagnostics/items-of-without-items.ts';
import { notOfDates } from '../diagnostics/not-of-dates.ts';
import { unitMismatchList } from '../diagnostics/unit-mismatch-list.ts';
import { unknownLabel } from '../diagnostics/unknown-label.ts';
import type { DefinitionSymbol } from '../bound/symbol.ts';
import { factorUnit } from './arithmetic.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { quantity } from './quantity.ts';
import {
  combineUnits,
  inferType,
  reportNotAQuantity,
  requireSame,
  requireYesNo,
} from './requirements.ts';
import { dateType, errorType, fitsAnything, isInDays, yesNoType, type Type } from './type.ts';
import { hasDay } from './tables.ts';
import { areSpansOfDays, isQuantity, unify } from './unify.ts';

const DATE_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['greater', 'later'],
  ['greatest', 'later'],
  ['lesser', 'earlier'],
  ['least', 'earlier'],
]);

export function inferList(context: CheckContext, list: List, expected: Type | null): Type {
  if (!CHOICES.has(list.operator)) refuseConditions(context, list);
  switch (list.operator) {
    case 'all':
    case 'any':
    case 'none':
      for (const item of list.items) requireYesNo(context, item.value);
      return yesNoType;
    case 'product':
      return inferProductList(context, list.items);
    case 'whichever':
    case 'first available':
      return inferChoice(context, list, expected);
    default:
      return inferAmounts(context, list);
  }
}

/** The lists that take one of their items. */
const CHOICES: ReadonlySet<ListOperator> = new Set(['whichever', 'first available']);

/** How an item of a list of conditions says by itself that it counts only under a condition. */
const BOTH: ReadonlyMap<ListOperator, string> = new Map([
  ['all', '`not (…) or …`'],
  ['any', '`… and …`'],
  ['none', '`… and …`'],
]);

/** What an item comes to that changes nothing, where that is the same for every list of the kind. */
const OTHERWISE: ReadonlyMap<ListOperator, string> = new Map([
  ['sum', '$0'],
  ['product', '1'],
]);

/** A list that takes every item asks no item's condition. */
function refuseConditions(context: CheckContext, { operator, items }: List): void {
  const both = BOTH.get(operator);
  const list = both === undefined ? `the ${operator} of` : `${operator} of`;
  const instead = both ?? `\`if … then … otherwise ${OTHERWISE.get(operator) ?? '…'}\``;
  for (const { condition, span } of items) {
    if (condition === null) continue;
    if (condition !== 'otherwise') requireYesNo(context, condition);
    const at = condition === 'otherwise' ? span : condition.span;
    context.report(itemWithCondition.at(at, { list, instead }));
  }
}

/** The limbs of a choice have one type; what follows the limb that always applies is never read. */
function inferChoice(context: CheckContext, list: List, expected: Type | null): Type {
  let last: ListItem | null = null;
  for (const item of list.items) {
    if (last !== null) {
      const related = [{ span: last.span, message: 'this item applies whenever it is reached' }];
      context.report(itemNeverReached.at(item.span, {}, { related }));
      last = null;
    }
    context.infer(context, item.value, expected);
    if (item.condition !== null && item.condition !== 'otherwise') {
      requireYesNo(context, item.condition);
    }
    if (list.operator === 'whichever' && isAlways(item)) last = item;
  }
  return unifyItems(context, list);
}

function isAlways(item: ListItem): boolean {
  return item.condition === null || item.condition === 'otherwise';
}

/** The type that all items share; the first that differs from those before it is reported. */
function unifyItems(context: CheckContext, list: List): Type {
  let type: Type | null = null;
  let before: Expression | null = null;
  for (const { value } of list.items) {
    const found = context.types.get(value) ?? errorType;
    if (type === null || before === null) type = found;
    else {
      const both = unify(type, found);
      if (both === null) return reportItems(context, [before, value]);
      type = both;
    }
    // An item of an open type tells a reader less than the one that closed it.
    if (before === null || found.kind !== 'open') before = value;
  }
  return type ?? errorType;
}

function reportItems(context: CheckContext, operands: readonly [Expression, Expression]): Type {
  return requireSame(context, { span: operands[1].span, operands, kind: unitMismatchList });
}

/** Sums, greatest and least of amounts; later and earlier of dates. */
function inferAmounts(context: CheckContext, list: List): Type {
  const isOfDates = list.operator === 'later' || list.operator === 'earlier';
  for (const { value } of list.items) {
    const type = inferType(context, value);
    const isDay = type.kind === 'date' || type.kind === 'occurrence';
    if (isOfDates) {
      if (!hasDay(context, value, type)) return inferRest(context, list, value);
      if (isDay || fitsAnything(type)) continue;
      reportNotAQuantityOrDate(context, list, value);
      return inferRest(context, list, value);
    }
    if (isQuantity(type) || (isInDays(type) && DATE_OPERATORS.has(list.operator))) continue;
    if (isDay && DATE_OPERATORS.has(list.operator)) return refuseDates(context, list, value);
    reportNotAQuantity(context, value, `an item of \`the ${list.operator} of\``);
    return inferRest(context, list, value);
  }
  if (isOfDates) return dateType;
  const types = list.items.map(({ value }) => context.types.get(value) ?? errorType);
  return areSpansOfDays(types) ? quantity(Unit.days) : unifyItems(context, list);
}

function reportNotAQuantityOrDate(context: CheckContext, list: List, value: Expression): void {
  const found = describeType(context.types.get(value) ?? errorType);
  const word = list.operator;
  const instead = word === 'later' ? 'the greater of' : 'the lesser of';
  context.report(
    notOfDates.at(value.span, { word, found, instead }, { related: originsOf(context, [value]) }),
  );
}

/** Infers what stands after the item that is wrong, so that other mistakes show. */
function inferRest(context: CheckContext, list: List, wrong: Expression): Type {
  const at = list.items.findIndex((item) => item.value === wrong);
  for (const item of list.items.slice(at + 1)) inferType(context, item.value);
  return errorType;
}

function refuseDates(context: CheckContext, list: List, value: Expression): Type {
  inferRest(context, list, value);
  const instead = DATE_OPERATORS.get(list.operator) ?? 'later';
  const { text } = context.bound.source;
  const at = text.indexOf(list.operator, list.span.start);
  const isFound = at >= 0 && at < value.span.start;
  const span = { start: at, end: at + list.operator.length };
  const fix = isFound ? { title: `Write \`${instead}\``, edits: [{ span, text: instead }] } : null;
  const parameters = { word: list.operator, instead };
  context.report(
    greatestOfDates.at(list.span, parameters, { related: originsOf(context, [value]), fix }),
  );
  return errorType;
}

function inferProductList(context: CheckContext, items: readonly ListItem[]): Type {
  for (const { value } of items) {
    const type = inferType(context, value);
    if (isQuantity(type) || isInDays(type)) continue;
    reportNotAQuantity(context, value, 'an item of `the product of`');
    context.types.set(value, errorType);
  }
  return typeOfProduct(context, items);
}

function typeOfProduct(context: CheckContext, items: readonly ListItem[]): Type {
  const [first, ...others] = items;
  if (first === undefined) return errorType;
  let unit = factorUnit(context, first.value, others[0]?.value ?? first.value);
  for (const { value } of others) {
    const right = factorUnit(context, value, first.value);
    if (unit === null || right === null) return errorType;
    unit = combineUnits(context, value.span, { operator: '*', left: unit, right });
  }
  return unit === null ? errorType : quantity(unit);
}

/** `items (i) to (iv) of X`: the run of items, of the same operator. */
export function inferItemsOf(context: CheckContext, node: ItemsOf): Type {
  const type = inferType(context, node.of);
  const found = listOf(context, node.of);
  if (found === null) {
    if (type.kind !== 'error') context.report(itemsOfWithoutItems.at(node.of.span, {}));
    return errorType;
  }
  for (const label of [node.first, node.last]) {
    if (found.list.items.some((item) => item.label?.text === label.text)) continue;
    const labels = found.list.items.map((item) => item.label?.text ?? '');
    context.report(unknownLabel.at(label.span, { label: label.text, labels }));
    return errorType;
  }
  const items = itemsBetween(found.list, node);
  return found.list.operator === 'product' ? typeOfProduct(context, items) : type;
}

/** The labelled list that a definition means, through whatever brackets. */
export function listOf(
  context: Pick<CheckContext, 'bound'>,
  expression: Expression,
): { readonly symbol: DefinitionSymbol; readonly list: List } | null {
  let name = null;
  if (expression.kind === 'Reference') ({ name } = expression);
  else if (expression.kind === 'Application') name = expression.callee;
  else if (expression.kind === 'Group') return listOf(context, expression.inner);
  const referent = name === null ? undefined : context.bound.referents.get(name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return null;
  const { symbol } = referent;
  let body = symbol.node.body;
  while (body.kind === 'Group') body = body.inner;
  return body.kind === 'List' && body.layout === 'labelled' ? { symbol, list: body } : null;
}

/** The items from the first label to the last. */
export function itemsBetween(list: List, node: ItemsOf): readonly ListItem[] {
  const first = list.items.findIndex((item) => item.label?.text === node.first.text);
  const last = list.items.findIndex((item) => item.label?.text === node.last.text);
  return list.items.slice(Math.min(first, last), Math.max(first, last) + 1);
}
