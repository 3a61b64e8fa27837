import { type DutyName, OccurrenceName, type Value } from '@termsheet/runtime';
import type { ObligationTable } from '../ir/tables.ts';
import { inputTakesNoKey } from './diagnostics/input-takes-no-key.ts';
import type { InputContext } from './input-context.ts';
import type { Place } from './place.ts';
import type { ValueSlot } from './values/value-slot.ts';

/** How the name of a duty is written: as a date, or as the name of what brought it about. */
export type DutyNameForm = 'date' | 'name';

/**
 * Reads of which duty a performance is; null, and reported, where nothing tells the duties of the
 * obligation apart, or the name is refused.
 */
export function readDutyName(
  context: InputContext,
  named: { readonly spec: ObligationTable; readonly form: DutyNameForm; readonly place: Place },
  read: (slot: ValueSlot) => Value | null,
): DutyName | null {
  const { spec, form, place } = named;
  const event = spec.key === null ? undefined : context.ir.events[spec.key.event];
  if (event === undefined) {
    const found = { name: spec.name, what: 'an obligation' };
    context.findings.report(inputTakesNoKey.at(place.span, found), place.describe);
    return null;
  }
  const describe = (): string => `what brought about the duty under ${spec.name}`;
  const name = `performance of ${spec.name}`;
  const type =
    form === 'date'
      ? ({ kind: 'date' } as const)
      : ({ kind: 'occurrence', event: event.name, isRow: event.source.kind === 'row' } as const);
  const value = read({ name, type, several: false, describe });
  return typeof value === 'number' || value instanceof OccurrenceName ? value : null;
}
