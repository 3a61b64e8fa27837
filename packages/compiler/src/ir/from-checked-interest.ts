import type { Accrual, Compounding, Interest, InterestTerms } from '@termsheet/dsl';
import type { CompoundingSpec, InterestSpec, StateSpec } from '@termsheet/runtime';
import type { StateSymbol } from '../bound/symbol.ts';
import { readsEachDay } from '../checked/reads-each-day.ts';
import type { IrExpression } from './expression.ts';
import { frameFor, keyIndex } from './from-checked-definitions.ts';
import { floorOf } from './floor-of.ts';
import { declaredSymbol, figure, lowerDay } from './from-checked-names-and-literals.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace, rootPlace } from './sites.ts';
import { valueTypeOf } from './value-type-of.ts';

export function lowerInterest(context: LowerContext, outer: Place, node: Interest): IrExpression {
  const place = innerPlace(context, outer, node);
  const until = lowerDay(context, place, node.until);
  return { kind: 'interest', ...lowerTerms(context, place, node), until };
}

/** What accrues is a state that begins with nothing. */
export function lowerAccrual(
  context: LowerContext,
  symbol: StateSymbol,
  node: Accrual,
): StateSpec<IrExpression> {
  const { clause, name } = symbol;
  const frame = frameFor(context, node);
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const span = { start: node.principal.span.start, end: node.span.end };
  const place = rootPlace(context, span, { clause, frame, type });
  const until = node.until === null ? null : lowerDay(context, place, node.until);
  const accrual = { ...lowerTerms(context, place, node), until };
  return {
    name: name.text,
    type,
    clause,
    keyedBy: keyIndex(context, symbol),
    start: figure('0'),
    accrual,
    accrues: null,
    floor: floorOf(type, true),
    site: place.site,
    locals: frame.size,
  };
}

function lowerTerms(
  context: LowerContext,
  place: Place,
  terms: InterestTerms,
): Omit<InterestSpec<IrExpression>, 'until'> {
  const { principal, rate, from } = terms;
  return {
    ...lowerBearing(context, place, terms),
    principal: context.lower(context, place, principal),
    from: lowerDay(context, place, from),
    readEachDay: readsEachDay(context.checked, [principal, rate]),
  };
}

/** At what rate interest runs, how its days are counted and when it is compounded. */
export function lowerBearing(
  context: LowerContext,
  place: Place,
  { rate, counting, compounding }: Pick<InterestTerms, 'rate' | 'counting' | 'compounding'>,
): Omit<InterestSpec<IrExpression>, 'principal' | 'from' | 'until'> {
  const { dayCount, over, maturing } = counting;
  return {
    rate: context.lower(context, place, rate),
    dayCount: context.lower(context, place, dayCount),
    over: over === null ? null : declaredSymbol(context, over).index,
    maturity: maturing === null ? null : lowerDay(context, place, maturing),
    compounding: compounding === null ? null : lowerCompounding(context, compounding),
    readEachDay: readsEachDay(context.checked, [rate]),
    site: place.site,
  };
}

function lowerCompounding(context: LowerContext, { on }: Compounding): CompoundingSpec {
  return typeof on === 'string'
    ? { kind: 'frequency', frequency: on }
    : { kind: 'schedule', event: declaredSymbol(context, on).index };
}
