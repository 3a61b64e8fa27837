import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import { entryOf, type Indexes, type OpenSource } from './contract-names.ts';
import { InputError } from './input-error.ts';
import { readMembers } from './read-members.ts';
import { readValue } from './read-value.ts';

/** What a term is asked for, if anything. */
export interface AskedTerm {
  readonly keyedBy?: number | null;
  readonly parameter?: { readonly type: ValueType } | null;
}

/**
 * The argument for a definition with a parameter, null for one without; of a term that is kept for each
 * of several, the event or row that is meant.
 *
 * @throws InputError where it is missing, not of the type that is wanted, or given for nothing.
 */
export function readArgument(
  source: OpenSource,
  term: { readonly name: string; readonly spec: AskedTerm },
  given: unknown,
): Value | null {
  const { program, names } = source;
  const { name, spec } = term;
  const keyedBy = spec.keyedBy ?? null;
  if (keyedBy !== null) {
    const { name: event = '', source: of } = program.events[keyedBy] ?? {};
    const type = { kind: 'occurrence', event, isRow: of?.kind === 'row' } as const;
    return readOne(source, { name, key: keyName(names.events, keyedBy), type }, given);
  }
  const parameter = spec.parameter ?? null;
  const key = entryOf(names.parameters, name) ?? '';
  if (parameter === null) {
    if (given !== undefined) throw new InputError(name, 'it takes no parameter.');
    return null;
  }
  return readOne(source, { name, key, type: parameter.type }, given);
}

function readOne(
  source: OpenSource,
  { name, key, type }: { readonly name: string; readonly key: string; readonly type: ValueType },
  given: unknown,
): Value {
  const argument = readMembers(name, given, [key]).get(key);
  if (argument === undefined) throw new InputError(name, `it needs its parameter, ${key}.`);
  return readValue(source, { place: `${name}.${key}`, type }, argument);
}

function keyName(events: Indexes, event: number): string {
  return Object.entries(events).find(([, index]) => index === event)?.[0] ?? '';
}
