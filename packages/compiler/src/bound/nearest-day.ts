import type { PickEvent } from '@termsheet/dsl';
import type { Bound } from './bound.ts';
import { type CalendarSymbol, type EventSymbol, isSchedule } from './symbol.ts';

/**
 * Whose days `the first X after D` speaks of: of a calendar or a schedule it is a date, whenever that
 * lies. Of other events it is the first occurrence in a window, and this is null.
 */
export function nearestDayOf(
  { referents }: Pick<Bound, 'referents'>,
  node: PickEvent,
): CalendarSymbol | EventSymbol | null {
  if (node.window?.kind !== 'AfterWindow' || node.where !== null) return null;
  const referent = referents.get(node.event.name);
  if (referent?.kind !== 'declared') return null;
  const { symbol } = referent;
  // No day of a calendar is the last after another, which is reported; of dates that happened one is.
  if (symbol.kind === 'calendar') return symbol;
  return node.which === 'first' && isSchedule(symbol) ? symbol : null;
}
