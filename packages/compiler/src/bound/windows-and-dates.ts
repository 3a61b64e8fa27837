import type {
  DateOffset,
  DateOfEvent,
  DayOfMonth,
  DaysBetween,
  Name,
  NearestOpenDay,
  Window,
} from '@termsheet/dsl';
import { type BindContext, noteDependency } from './bind-context.ts';
import { eventsOf } from './event-of.ts';
import { bindCalendar, bindDuration, noteSymbol } from './names-and-literals.ts';
import type { Scope } from './scope.ts';
import { isSchedule } from './symbol.ts';

export function bindWindow(context: BindContext, scope: Scope | null, window: Window | null): void {
  if (window === null) return;
  if (window.kind === 'FromWindow') {
    context.bind(context, scope, window.from);
    context.bind(context, scope, window.to);
    return;
  }
  if (window.kind !== 'AfterWindow') bindDuration(context, window.duration);
  context.bind(context, scope, window.anchor);
}

/** Resolves whose days are meant: those of a calendar, or the dates of a schedule. */
function bindDays(context: BindContext, name: Name): void {
  const symbol = context.symbols.find(name);
  if (symbol !== undefined && isSchedule(symbol)) noteSymbol(context, name, symbol);
  else bindCalendar(context, name);
}

/** The expressions of this chapter. */
export type DateExpression = DateOffset | DateOfEvent | DayOfMonth | DaysBetween | NearestOpenDay;

export function bindDate(context: BindContext, scope: Scope | null, node: DateExpression): void {
  switch (node.kind) {
    case 'DateOffset':
      bindDuration(context, node.duration);
      return context.bind(context, scope, node.anchor);
    case 'NearestOpenDay':
      bindDays(context, node.calendar);
      return context.bind(context, scope, node.anchor);
    case 'DayOfMonth':
      return context.bind(context, scope, node.anchor);
    case 'DaysBetween':
      context.bind(context, scope, node.from);
      return context.bind(context, scope, node.to);
    case 'DateOfEvent':
      context.bind(context, scope, node.event);
      if (node.which !== 'receipt') return;
      // The day of receipt is worked out from what the event says, which may rest on other Terms.
      for (const event of eventsOf(context.tables, node.event) ?? []) {
        noteDependency(context, event, node);
      }
      return;
  }
}
