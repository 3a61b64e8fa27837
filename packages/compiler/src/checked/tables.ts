import type { EventName, Expression, Name, Window } from '@termsheet/dsl';
import type { EventSymbol } from '../bound/symbol.ts';
import { rowWithoutDay } from '../diagnostics/row-without-day.ts';
import type { CheckContext } from './check-context.ts';
import type { Type } from './type.ts';

/** The type of an occurrence of an event, or of a row of a table. */
export function occurrenceType(symbol: EventSymbol): Type {
  return { kind: 'occurrence', event: symbol.name.text, isRow: symbol.node.kind === 'Table' };
}

/** Rows of a table are in no window. */
export function checkRowsOf(
  context: CheckContext,
  { name }: EventName,
  window: Window | null,
): void {
  if (window === null || !isTable(context, name)) return;
  const parameters = { table: name.text, wanted: 'A window takes in days' };
  context.report(rowWithoutDay.at(window.span, parameters));
}

/** A rule waits for something to happen, and so does what follows; a row never does. */
export function checkHappens(
  context: CheckContext,
  { name, span }: EventName,
  wanted: string,
): void {
  if (!isTable(context, name)) return;
  context.report(rowWithoutDay.at(span, { table: name.text, wanted }));
}

/** Whether an occurrence has a day; of a row it is reported that it has none. */
export function hasDay(context: CheckContext, at: Expression, type: Type): boolean {
  if (type.kind !== 'occurrence' || !type.isRow) return true;
  context.report(rowWithoutDay.at(at.span, { table: type.event, wanted: 'Here a day is wanted' }));
  return false;
}

function isTable(context: CheckContext, name: Name): boolean {
  const symbol = context.bound.symbols.find(name);
  return symbol?.kind === 'event' && symbol.node.kind === 'Table';
}
