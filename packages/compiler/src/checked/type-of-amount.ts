import type { Act, Obligation, Span } from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import type { CheckContext } from './check-context.ts';
import { quantity } from './quantity.ts';
import { statedCurrency } from './stated-currency.ts';
import { errorType, type Type } from './type.ts';

/** Payments are in the contract's money; deliveries are of its shares, where it has one class. */
export function typeOfAct(context: CheckContext, { kind, span }: Act): Type {
  if (kind === 'Pay') return moneyType(context, span);
  const [only, ...others] = context.bound.symbols.lists['share class'];
  if (only === undefined || others.length > 0) return errorType;
  return quantity(Unit.shares(only.name.text));
}

/** Money in the currency of the document in which a place lies. */
export function moneyType(context: CheckContext, at: Span): Type {
  const currency = statedCurrency(context, at);
  return currency === null ? errorType : quantity(Unit.money(currency));
}

/** The type of an amount that was paid or delivered, or is owed. */
export function typeOfAmount(context: CheckContext, node: Obligation): Type {
  if (node.act === null) return errorType;
  const known = typeOfAct(context, node.act);
  if (known.kind !== 'error' || node.act.kind === 'Pay') return known;
  const symbol = context.bound.symbols.byDeclaration.get(node.name);
  return (symbol === undefined ? undefined : context.symbolTypes.get(symbol)) ?? errorType;
}
