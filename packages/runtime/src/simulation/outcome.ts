import type { MissingKind } from '../value/missing.ts';
import type { OccurrenceInput } from '../value/occurrence.ts';
import type { DirectValue, Domain } from './domain.ts';

/** What a term comes to: a value, or why there is none. */
export type DirectOutcome<Value> =
  { readonly status: 'value'; readonly value: Value } | { readonly status: MissingKind };

/** The outcome of a value of direct code. */
export function outcomeOf(domain: Domain, value: DirectValue): DirectOutcome<DirectValue> {
  const kind = domain.kindOf(value);
  return kind === null ? { status: 'value', value } : { status: kind };
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
