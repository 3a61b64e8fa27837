import { formatIsoDate } from '../dates/index.ts';
import { parseExact } from '../exact/index.ts';
import { formatTimeOfDay, TimeOfDay } from '../times/index.ts';
import type { MissingKind } from '../value/missing.ts';
import type { OccurrenceInput } from '../value/occurrence.ts';
import type { DirectValue, Domain } from './domain.ts';
import type { PlainType } from './plain-value.ts';

/** What a term comes to: a value, or why there is none. */
export type DirectOutcome<Value> =
  { readonly status: 'value'; readonly value: Value } | { readonly status: MissingKind };

/** The outcome of a value of direct code: a date as text, a figure as its unit is stated. */
export function outcomeOf(
  domain: Domain,
  value: DirectValue,
  type: PlainType,
): DirectOutcome<DirectValue> {
  const kind = domain.kindOf(value);
  if (kind !== null) return { status: kind };
  if (type.kind === 'date' && typeof value === 'number') {
    return { status: 'value', value: formatIsoDate(value) };
  }
  if (value instanceof TimeOfDay) return { status: 'value', value: formatTimeOfDay(value) };
  const per = type.per === undefined ? undefined : parseExact(type.per);
  const shown = per === undefined ? value : domain.multiply(value, domain.figure(per));
  return { status: 'value', value: shown };
}

/** One field of each event that was reported, by the event's place; unknown for events of other kinds. */
export function readField(
  domain: Domain,
  occurrences: readonly OccurrenceInput[],
  of: { readonly event: number; readonly field: number },
): readonly DirectValue[] {
  return occurrences.map(({ event, fields }) => {
    const value = event === of.event ? fields[of.field] : undefined;
    return value === undefined ? domain.unknown : domain.lower(value);
  });
}
