import type { Expression, OnDate } from '@termsheet/dsl';
import type { StateSymbol } from '../../bound/symbol.ts';
import { shapeOfUnit } from '../../checked/quantity.ts';
import { pastPriceNotAdjusted } from '../../diagnostics/amounts/past-price-not-adjusted.ts';
import { expressionsIn } from '../index/file-index.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** So many of the places are shown. */
const MAX_PLACES = 4;

/**
 * A price of an earlier day is of the shares of that day. Where a split has changed since what a share
 * is, it is brought to the shares of today before it is set beside a price, or divided into a sum, of
 * today.
 */
export const pastPricesAreAdjusted: SettledRule = (context) => {
  const splits = splitsOf(context);
  if (splits.size === 0) return;
  const adjusted = adjustedIn(context);
  const places = new Map<StateSymbol, OnDate[]>();
  for (const node of context.index.all('OnDate')) {
    const price = stateIn(context, node.operand);
    if (price === null || !splits.has(price) || adjusted.has(node)) continue;
    const alike = places.get(price);
    if (alike === undefined) places.set(price, [node]);
    else alike.push(node);
  }
  for (const [price, [first, ...others]] of places) {
    if (first === undefined) continue;
    const found = {
      price: price.name.text,
      by: splits.get(price) ?? '',
      places: others.length + 1,
    };
    const related = others.slice(0, MAX_PLACES).map(({ span }) => ({ span, message: 'and here' }));
    context.report(pastPriceNotAdjusted.at(first.span, found, { related }));
  }
};

/** The prices that an event multiplies or divides by a number, and the event. */
function splitsOf(context: SettledContext): ReadonlyMap<StateSymbol, string> {
  const { checked } = context;
  const found = new Map<StateSymbol, string>();
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const node = rule.node.statements[statement];
      const type = checked.symbolTypes.get(state);
      const isPrice = type?.kind === 'quantity' && shapeOfUnit(type.unit) === 'price';
      if (!isPrice || state.kind !== 'state' || node?.kind !== 'Set') continue;
      const [event] = rule.events;
      if (event !== undefined && isScaled(context, node.value, state)) {
        found.set(state, event.name.text);
      }
    }
  }
  return found;
}

/** `Price / New Shares Per Old Share`: by a number that the event itself tells. */
function isScaled(context: SettledContext, value: Expression, state: StateSymbol): boolean {
  if (value.kind !== 'Arithmetic' || (value.operator !== '*' && value.operator !== '/'))
    return false;
  const { left, right } = value;
  const factor = right.kind === 'Reference' ? right : null;
  if (stateIn(context, left) !== state || factor === null) return false;
  const type = context.checked.types.get(factor);
  const isNumber = type?.kind === 'quantity' && shapeOfUnit(type.unit) === 'number';
  return isNumber && context.checked.bound.referents.get(factor.name)?.kind === 'field';
}

function stateIn(context: SettledContext, node: Expression): StateSymbol | null {
  if (node.kind === 'Group') return stateIn(context, node.inner);
  if (node.kind !== 'Reference') return null;
  const referent = context.checked.bound.referents.get(node.name);
  return referent?.kind === 'declared' && referent.symbol.kind === 'state' ? referent.symbol : null;
}

/**
 * What is read of an earlier day only to compare it, and what is multiplied or divided by something else
 * of the same day, as by the factor of the splits until then.
 */
function adjustedIn({ checked, index }: SettledContext): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  for (const { left, right } of index.all('Comparison')) found.add(left).add(right);
  for (const node of index.all('Arithmetic')) {
    if (node.operator !== '*' && node.operator !== '/') continue;
    const past = expressionsIn([node]).filter((part) => part.kind === 'OnDate');
    const days = past.map((part) => wordsOf(checked, part.date));
    for (const [at, part] of past.entries()) {
      if (days.filter((day) => day === days[at]).length > 1) found.add(part);
    }
  }
  return found;
}
