import type {
  DateOffset,
  DateOfEvent,
  DayOfMonth,
  DaysBetween,
  NearestOpenDay,
  Window,
} from '@termsheet/dsl';
import type { BindContext } from './bind-context.ts';
import { bindCalendar, bindDuration } from './names-and-literals.ts';
import type { Scope } from './scope.ts';

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

/** The expressions of this chapter. */
export type DateExpression = DateOffset | DateOfEvent | DayOfMonth | DaysBetween | NearestOpenDay;

export function bindDate(context: BindContext, scope: Scope | null, node: DateExpression): void {
  switch (node.kind) {
    case 'DateOffset':
      bindDuration(context, node.duration);
      return context.bind(context, scope, node.anchor);
    case 'NearestOpenDay':
      bindCalendar(context, node.calendar);
      return context.bind(context, scope, node.anchor);
    case 'DayOfMonth':
      return context.bind(context, scope, node.anchor);
    case 'DaysBetween':
      context.bind(context, scope, node.from);
      return context.bind(context, scope, node.to);
    case 'DateOfEvent':
      return context.bind(context, scope, node.event);
  }
}
