import type {
  Application,
  DurationLiteral,
  Expression,
  FieldOf,
  Literal,
  Name,
  RatioLiteral,
  Reference,
} from '@termsheet/dsl';
import { type DurationSpec, namedDayCount } from '@termsheet/runtime';
import { eventsOf } from '../bound/event-of.ts';
import type { OccurrenceBinding } from '../bound/scope.ts';
import type { ContractSymbol, UnresolvedSymbol, WritableSymbol } from '../bound/symbol.ts';
import type { IrConstant, IrExpression } from './expression.ts';
import { percentFigure } from './figures.ts';
import { eventOfBinding, slotOf, type LowerContext, type Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

/** A figure known at compile time. */
export function figure(value: string): IrExpression {
  return { kind: 'constant', constant: { kind: 'figure', value } };
}

export function lowerLiteral(context: LowerContext, literal: Literal): IrExpression {
  if (literal.kind === 'RatioLiteral') return lowerRatio(literal);
  return { kind: 'constant', constant: constantOf(context, literal) };
}

/** `12.5 shares per $1,000`: so many divided by so much. */
function lowerRatio({ amount, per }: RatioLiteral): IrExpression {
  const left = figure(amount.kind === 'SharesLiteral' ? amount.count : amount.amount);
  if (per.kind === 'PerShare' || per.amount === '1') return left;
  return { kind: 'arithmetic', operator: '/', left, right: figure(per.amount) };
}

type PlainLiteral = Exclude<Literal, RatioLiteral>;

function constantOf(context: LowerContext, literal: PlainLiteral): IrConstant {
  switch (literal.kind) {
    case 'MoneyLiteral':
    case 'PriceLiteral':
      return { kind: 'figure', value: literal.amount };
    case 'SharesLiteral':
      return { kind: 'figure', value: literal.count };
    case 'NumberLiteral':
      return { kind: 'figure', value: literal.value };
    case 'PercentLiteral':
    case 'RateLiteral':
      return { kind: 'figure', value: percentFigure(literal.value) };
    case 'DurationLiteral':
      return { kind: 'duration', duration: lowerDuration(context, literal) };
    case 'DateLiteral':
      return { kind: 'day', iso: literal.iso };
    case 'TimeLiteral':
      return { kind: 'time', minutes: minutesOf(literal.at), zone: literal.zone };
    case 'DayCountLiteral':
      return { kind: 'text', value: namedDayCount(literal.name)?.name ?? literal.name };
    case 'YesNoLiteral':
      return { kind: 'yes/no', value: literal.value };
    case 'NoneLiteral':
      return { kind: 'none' };
    case 'Text':
      return { kind: 'text', value: literal.text };
  }
}

/** The minutes since midnight of `17:00`. */
function minutesOf(at: string): number {
  const [hour = '0', minute = '0'] = at.split(':');
  return Number(hour) * 60 + Number(minute);
}

export function lowerDuration(context: LowerContext, literal: DurationLiteral): DurationSpec {
  const count = Number(literal.count);
  const { unit } = literal;
  if (unit.kind === 'calendar') return { count, unit: unit.unit };
  return { count, unit: { calendar: calendarIndex(context, unit.calendar) } };
}

export function calendarIndex(context: LowerContext, name: Name): number {
  return declaredSymbol(context, name).index;
}

/** The symbol that a name stands for; in a file without errors there is one. */
export function declaredSymbol(context: LowerContext, name: Name): ContractSymbol {
  const referent = context.checked.bound.referents.get(name);
  if (referent?.kind !== 'declared') throw new Error(`\`${name.text}\` was not resolved`);
  return referent.symbol;
}

export function lowerReference(context: LowerContext, place: Place, node: Reference): IrExpression {
  if (context.checked.members.has(node)) {
    return { kind: 'constant', constant: { kind: 'text', value: node.name.text } };
  }
  const referent = context.checked.bound.referents.get(node.name);
  const { site } = innerPlace(context, place, node);
  switch (referent?.kind) {
    case 'local':
      return { kind: 'local', slot: slotOf(place.frame, referent.local), site };
    case 'occurrence':
      return lowerOccurrence(place, referent.occurrence, site);
    case 'field': {
      if (referent.of === null) break;
      const of = lowerOccurrence(place, referent.of);
      const event = eventOfBinding(place.frame, referent.of);
      const field = event.fields.get(node.name.text)?.index ?? 0;
      return { kind: 'field', event: event.index, field, of, site };
    }
    case 'declared': {
      const key = referent.key === null ? null : lowerOccurrence(place, referent.key);
      return lowerSymbol(context, referent.symbol, { key, argument: null, site });
    }
    default:
  }
  throw new Error(`\`${node.name.text}\` was not resolved`);
}

/** The occurrence that a binding holds; a derivation has nothing to show of it. */
export function lowerOccurrence(
  place: Place,
  binding: OccurrenceBinding,
  site: number | null = null,
): IrExpression {
  if (binding.of !== undefined)
    return { kind: 'origin', of: lowerOccurrence(place, binding.of), site };
  return { kind: 'local', slot: slotOf(place.frame, binding), site };
}

interface Use {
  readonly key: IrExpression | null;
  readonly argument: IrExpression | null;
  readonly site: number;
}

/** Terms used and never defined are definitions of nothing; they stand behind the others. */
export function unresolvedIndex(context: LowerContext, symbol: UnresolvedSymbol): number {
  return context.checked.bound.symbols.lists.definition.length + symbol.index;
}

/** Where a state, or a late cost, stands among all that has a history. */
export function stateIndex(context: LowerContext, symbol: WritableSymbol): number {
  const { lists } = context.checked.bound.symbols;
  return symbol.kind === 'state' ? symbol.index : lists.state.length + symbol.index;
}

function lowerSymbol(context: LowerContext, symbol: ContractSymbol, use: Use): IrExpression {
  const { key, argument, site } = use;
  const { index } = symbol;
  switch (symbol.kind) {
    case 'blank':
      return { kind: 'blank', index, site };
    case 'fact':
      return { kind: 'fact', index, key, site };
    case 'state':
    case 'late cost':
      return { kind: 'state', index: stateIndex(context, symbol), key, site };
    case 'definition':
      return { kind: 'definition', index, key, argument, site };
    case 'ambiguity':
      return { kind: 'ambiguity', index, key, site };
    case 'unresolved':
      return { kind: 'definition', index: unresolvedIndex(context, symbol), key, argument, site };
    case 'party':
      return { kind: 'constant', constant: { kind: 'text', value: symbol.name.text } };
    default:
      throw new Error(`\`${symbol.name.text}\` has no value`);
  }
}

/** `X for Y`: Y is the parameter's value, or the occurrence that keys X. */
export function lowerApplication(
  context: LowerContext,
  place: Place,
  node: Application,
): IrExpression {
  const symbol = declaredSymbol(context, node.callee);
  const inner = innerPlace(context, place, node);
  const given = context.lower(context, inner, node.argument);
  const hasParameter = symbol.kind === 'definition' && symbol.node.parameter !== null;
  const key = hasParameter ? null : given;
  return lowerSymbol(context, symbol, {
    key,
    argument: hasParameter ? given : null,
    site: inner.site,
  });
}

export function lowerFieldOf(context: LowerContext, place: Place, node: FieldOf): IrExpression {
  const inner = innerPlace(context, place, node);
  const of = context.lower(context, inner, node.event);
  const referent = context.checked.bound.referents.get(node.field);
  if (referent?.kind === 'declared') {
    return lowerSymbol(context, referent.symbol, { key: of, argument: null, site: inner.site });
  }
  if (referent?.kind === 'origin') return { kind: 'origin', of, site: inner.site };
  const event = eventsOf(context.checked.bound, node.event)?.[0];
  const field = event?.fields.get(node.field.text);
  if (event === undefined || field === undefined) throw new Error('a field was not resolved');
  return { kind: 'field', event: event.index, field: field.index, of, site: inner.site };
}

/** A side of a product or a quotient: a length of time in calendar days stands for their number. */
export function lowerFactor(context: LowerContext, place: Place, node: Expression): IrExpression {
  const lowered = context.lower(context, place, node);
  if (context.checked.types.get(node)?.kind !== 'duration') return lowered;
  if (lowered.kind !== 'constant' || lowered.constant.kind !== 'duration') {
    return { kind: 'days of', length: lowered };
  }
  const { count, unit } = lowered.constant.duration;
  return figure(String(unit === 'weeks' ? 7 * count : count));
}

/** An expression where a date is needed: an occurrence stands for the day it happened on. */
export function lowerDay(context: LowerContext, place: Place, node: Expression): IrExpression {
  const lowered = context.lower(context, place, node);
  if (context.checked.types.get(node)?.kind !== 'occurrence') return lowered;
  return { kind: 'date of', occurrence: lowered, site: null };
}
