import type { Event } from '@termsheet/dsl';
import type { EventSymbol } from './symbol.ts';

/** What makes an event happen by itself, as it is declared; null where nothing does. */
export function occursOf({ node }: EventSymbol): Event['occurs'] {
  return node.kind === 'Event' ? node.occurs : null;
}

/** Whether somebody tells of an event: it is declared as one that is, or it is a performance. */
export function isReported(event: EventSymbol): boolean {
  if (event.node.kind === 'Table') return false;
  if (event.becomes !== null) return event.becomes === 'performance';
  return occursOf(event) === null;
}
