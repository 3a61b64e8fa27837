import type { DurationLiteral, EventName, Name, RatioLiteral, TypeNode } from '@termsheet/dsl';
import { unknownCalendar } from '../diagnostics/unknown-calendar.ts';
import { unknownEvent } from '../diagnostics/unknown-event.ts';
import { unknownHappening } from '../diagnostics/unknown-happening.ts';
import { unknownShareClass } from '../diagnostics/unknown-share-class.ts';
import { unknownType } from '../diagnostics/unknown-type.ts';
import { noteDependency, type BindContext } from './bind-context.ts';
import { findName } from './find-name.ts';
import { otherNumbers } from './grammatical-number.ts';
import type { Referent } from './referent.ts';
import type { Scope } from './scope.ts';
import type { CalendarSymbol, ContractSymbol, EventSymbol, SymbolKind } from './symbol.ts';

/** Resolves a name that stands for a value, and notes what it stands for. */
export function bindName(context: BindContext, scope: Scope | null, name: Name): Referent {
  const referent = findName(context, scope, name);
  context.tables.referents.set(name, referent);
  if (referent.kind === 'declared') noteDependency(context, referent.symbol, name);
  return referent;
}

/** Resolves an event where it is named; null where there is none, which is then reported. */
export function bindEvent(context: BindContext, named: EventName): EventSymbol | null {
  const { name, happening } = named;
  const symbol = context.symbols.find(name);
  if (happening !== 'itself') return bindHappening(context, named, symbol);
  if (symbol?.kind === 'event') {
    noteSymbol(context, name, symbol);
    return symbol;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  context.report(
    unknownEvent.at(
      name.span,
      { name: name.text, nearest: nearestOf(context, name, 'event'), isA: symbol?.kind ?? null },
      declaredHere(symbol),
    ),
  );
  return null;
}

/** `performance of X`, `lateness of X`, `breach of X`: what becomes of an obligation or a covenant. */
function bindHappening(
  context: BindContext,
  { name, happening }: EventName,
  symbol: ContractSymbol | undefined,
): EventSymbol | null {
  const event = happening === 'itself' ? null : eventThatBecomes(symbol, happening);
  if (event !== null) {
    noteSymbol(context, name, event);
    if (symbol?.kind === 'obligation' && symbol.node.act?.kind === 'Deliver') {
      // Of which class the shares are, only what is delivered says.
      if (context.symbols.lists['share class'].length > 1) noteDependency(context, symbol, name);
    }
    return event;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const kind = happening === 'breach' ? 'covenant' : 'obligation';
  const nearest = nearestOf(context, name, kind);
  const found = { name: name.text, happening, isA: symbol?.kind ?? null, nearest };
  context.report(unknownHappening.at(name.span, found, declaredHere(symbol)));
  return null;
}

function eventThatBecomes(
  symbol: ContractSymbol | undefined,
  happening: 'performance' | 'lateness' | 'breach',
): EventSymbol | null {
  if (symbol?.kind === 'covenant') return happening === 'breach' ? symbol.events.breach : null;
  if (symbol?.kind !== 'obligation' || happening === 'breach') return null;
  return symbol.events[happening];
}

/** Resolves a calendar, which a duration may name in the plural: `10 Trading Days`. */
export function bindCalendar(context: BindContext, name: Name): void {
  const symbol = findCalendar(context, name);
  if (symbol !== null) {
    noteSymbol(context, name, symbol);
    return;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'calendar');
  context.report(unknownCalendar.at(name.span, { name: name.text, nearest }));
}

function findCalendar(context: BindContext, name: Name): CalendarSymbol | null {
  const exact = context.symbols.find(name);
  if (exact?.kind === 'calendar') return exact;
  for (const text of otherNumbers(name.text)) {
    const symbol = context.symbols.find({ ...name, text });
    if (symbol?.kind === 'calendar') return symbol;
  }
  return null;
}

/** Resolves the calendar that a duration counts the days of, if it does. */
export function bindDuration(context: BindContext, duration: DurationLiteral): void {
  if (duration.unit.kind === 'named') bindCalendar(context, duration.unit.calendar);
}

export function bindShareClass(context: BindContext, name: Name | null): void {
  if (name === null) return;
  const symbol = context.symbols.find(name);
  if (symbol?.kind === 'share class') {
    noteSymbol(context, name, symbol);
    return;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'share class');
  context.report(unknownShareClass.at(name.span, { name: name.text, nearest }));
}

/** Resolves the classes of a ratio's shares. */
export function bindRatio(context: BindContext, { amount, per }: RatioLiteral): void {
  if (amount.kind === 'SharesLiteral') bindShareClass(context, amount.shareClass);
  if (per.kind === 'PerShare') bindShareClass(context, per.shareClass);
}

/** Resolves the share classes within a written type. */
export function bindType(context: BindContext, type: TypeNode | null): void {
  if (type?.kind === 'PriceType' || type?.kind === 'SharesType') {
    bindShareClass(context, type.shareClass);
  } else if (type?.kind === 'RatioType') {
    if (type.of.kind === 'Shares') bindShareClass(context, type.of.shareClass);
    if (type.per.kind === 'PerShare') bindShareClass(context, type.per.shareClass);
  } else if (type?.kind === 'DurationType') {
    if (typeof type.unit === 'object' && type.unit?.kind === 'named')
      bindCalendar(context, type.unit.calendar);
  } else if (type?.kind === 'NamedType') {
    bindNamedType(context, type.name);
  }
}

/** A type by name is that of the occurrences of an event, or of the rows of a table. */
function bindNamedType(context: BindContext, name: Name): void {
  const symbol = context.symbols.find(name);
  if (symbol?.kind === 'event') return noteSymbol(context, name, symbol);
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'event');
  const isA = symbol?.kind ?? null;
  return context.report(
    unknownType.at(name.span, { name: name.text, isA, nearest }, declaredHere(symbol)),
  );
}

/** Notes that a name stands for a symbol, without a key. */
export function noteSymbol(context: BindContext, name: Name, symbol: ContractSymbol): void {
  context.tables.referents.set(name, { kind: 'declared', symbol, key: null });
  noteDependency(context, symbol, name);
}

/** The declared name of a kind that is nearest to one that is not declared. */
export function nearestOf(context: BindContext, name: Name, kind: SymbolKind): string | null {
  return context.suggest(name.text, namesOf(context, kind))[0] ?? null;
}

function* namesOf(context: BindContext, kind: SymbolKind): Iterable<string> {
  for (const symbol of context.symbols.lists[kind]) yield symbol.name.text;
}

/** The place of a declaration, as the second place of a message. */
export function declaredHere(symbol: ContractSymbol | undefined): {
  related: { span: { start: number; end: number }; message: string }[];
} {
  if (symbol === undefined) return { related: [] };
  return {
    related: [{ span: symbol.name.span, message: `\`${symbol.name.text}\` is declared here` }],
  };
}
