import type { ValueType } from '@termsheet/runtime';
import type { Tables } from '../ir/tables.ts';

/** The type of an occurrence of that event, or of a row of that table. */
export function occurrenceType(
  { events }: Pick<Tables, 'events'>,
  event: number,
): Extract<ValueType, { readonly kind: 'occurrence' }> {
  const spec = events[event];
  return { kind: 'occurrence', event: spec?.name ?? 'event', isRow: spec?.source.kind === 'row' };
}
