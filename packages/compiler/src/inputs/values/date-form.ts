import { type Day, parseIsoDate, type ValueType } from '@termsheet/runtime';
import { inputMalformedDate } from '../diagnostics/input-malformed-date.ts';
import type { InputContext } from '../input-context.ts';
import type { Place } from '../place.ts';
import type { ValueForm } from './value-form.ts';

/** The form of a date in JSON; that the date exists only the reader can tell. */
export const DATE_PATTERN = String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$`;

/** Dates, in JSON as `2006-03-08`. */
export const dateForm: ValueForm<Extract<ValueType, { readonly kind: 'date' }>> = {
  readLiteral: (_, written) =>
    written.kind === 'DateLiteral' ? parseIsoDate(written.iso) : undefined,
  readText: ({ context, place }, text) => readDate(context, place, text),
  schema: () => ({
    description: 'A date: year, month, day.',
    type: 'string',
    pattern: DATE_PATTERN,
  }),
};

/** The day that a text states, or null where it states none. */
export function readDate(context: InputContext, place: Place, text: string): Day | null {
  const day = parseIsoDate(text);
  if (day !== undefined) return day;
  context.findings.report(inputMalformedDate.at(place.span, { written: text }), place.describe);
  return null;
}
