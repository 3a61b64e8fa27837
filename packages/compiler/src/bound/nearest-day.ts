import type { Expression, PickEvent } from '@termsheet/dsl';
import type { Bound } from './bound.ts';
import { type CalendarSymbol, type EventSymbol, isSchedule } from './symbol.ts';

/** A day beside another: the nearest of a calendar, or of the dates of a schedule. */
export interface NearestDay {
  readonly of: CalendarSymbol | EventSymbol;
  readonly direction: 'after' | 'on or after';
  readonly anchor: Expression;
}

/**
 * The day that `the first X after D`, or `on or after D`, speaks of: of a calendar or a schedule it is a date,
 * whenever that lies. Of other events it is the first occurrence in a window, and this is null.
 */
export function nearestDayOf(
  { referents }: Pick<Bound, 'referents'>,
  { event, which, window, where }: PickEvent,
): NearestDay | null {
  if (window?.kind !== 'AfterWindow' || where !== null) return null;
  const referent = referents.get(event.name);
  if (referent?.kind !== 'declared') return null;
  const { symbol } = referent;
  const { word: direction, anchor } = window;
  // No day of a calendar is the last after another, which is reported; of dates that happened one is.
  if (symbol.kind === 'calendar') return { of: symbol, direction, anchor };
  return which === 'first' && isSchedule(symbol) ? { of: symbol, direction, anchor } : null;
}
