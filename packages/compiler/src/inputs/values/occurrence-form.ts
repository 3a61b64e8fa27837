import type { OccurrenceName, ValueType } from '@termsheet/runtime';
import { inputAmbiguousRow } from '../diagnostics/input-ambiguous-row.ts';
import { inputLaterEvent } from '../diagnostics/input-later-event.ts';
import { inputUnknownOccurrence } from '../diagnostics/input-unknown-occurrence.ts';
import type { ValueForm, ValueReading } from './value-form.ts';

type OccurrenceType = Extract<ValueType, { readonly kind: 'occurrence' }>;

/** An event by the id that it is told with, or a row of a table by its name. */
export const occurrenceForm: ValueForm<OccurrenceType> = {
  readLiteral: (reading, written) =>
    written.kind === 'Text' || written.kind === 'Name' ? readKey(reading, written.text) : undefined,
  readText: readKey,
  schema: ({ event }) => ({
    description: `The id of an event, or the name of a row: ${event}.`,
    type: 'string',
  }),
};

/** The occurrence of an event or table with that name; null where it is refused and reported. */
export function readKey(
  { context, name, place, type }: ValueReading<OccurrenceType>,
  text: string,
): OccurrenceName | null {
  const { findings, keys, before } = context;
  const { span, describe } = place;
  const event = keys.indexOf(type.event) ?? -1;
  const isTable = context.ir.events[event]?.source.kind === 'row';
  const found = keys.find(event, text);
  const about = { name, event: type.event, key: text, isTable };
  if (found.kind === 'none') {
    const nearest = findings.nearest(text, keys.namesOf(event));
    findings.report(inputUnknownOccurrence.at(span, { ...about, nearest }), describe);
    return null;
  }
  if (found.kind === 'several') {
    findings.report(inputAmbiguousRow.at(span, about), describe);
    return null;
  }
  if (keys.placeOf(found.name) < before) return found.name;
  findings.report(inputLaterEvent.at(span, about), describe);
  return null;
}
