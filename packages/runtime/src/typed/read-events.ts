import { formatIsoDate } from '../dates/index.ts';
import type { EventSpec } from '../program/program.ts';
import { unknown as notSupplied } from '../value/missing.ts';
import type { OccurrenceInput } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { type ContractSource, entryOf, type Indexes, indexOf } from './contract-names.ts';
import { describeGiven, InputError } from './input-error.ts';
import { readDay } from './iso-date.ts';
import { readMembers } from './read-members.ts';
import { readOpen } from './read-open.ts';
import { readList } from './read-value.ts';

/** What every event has besides its own fields. */
const OWN = ['on', 'event', 'id'] as const;

/**
 * The events in the order given.
 *
 * @throws InputError where one cannot be read, is dated before the one before it, or bears the same
 * `id` as an earlier one.
 */
export function readEvents(source: ContractSource, given: unknown): readonly OccurrenceInput[] {
  if (given === undefined) return [];
  const events: OccurrenceInput[] = [];
  const ids = new Set<string>();
  for (const [index, each] of readList(given, 'events').entries()) {
    const place = `events[${index}]`;
    const event = readEvent(source, place, each);
    const previous = events.at(-1);
    if (previous !== undefined && event.day < previous.day) {
      const order = `${formatIsoDate(event.day)} is before ${formatIsoDate(previous.day)}`;
      throw new InputError(`${place}.on`, `${order}: events stand in order of date.`);
    }
    if (event.id !== null && ids.has(event.id)) {
      throw new InputError(`${place}.id`, `${describeGiven(event.id)} is the id of another event.`);
    }
    if (event.id !== null) ids.add(event.id);
    events.push(event);
  }
  return events;
}

function readEvent(source: ContractSource, place: string, given: unknown): OccurrenceInput {
  const { events } = source.program;
  const name = typeof given === 'object' && given !== null && 'event' in given ? given.event : null;
  const index = events.findIndex((spec) => spec.name === name);
  const spec = events[index];
  if (spec === undefined) {
    const known = events.map((event) => JSON.stringify(event.name)).join(', ');
    const message = `${describeGiven(name)} is no event of the contract: known are ${known}.`;
    throw new InputError(`${place}.event`, message);
  }
  const indexes = fieldsOf(source, index);
  const members = readMembers(place, given, [...OWN, ...Object.keys(indexes)]);
  const day = readDay(`${place}.on`, members.get('on'));
  const id = members.get('id') ?? null;
  if (id !== null && typeof id !== 'string') {
    throw new InputError(`${place}.id`, `a text is wanted here, not ${describeGiven(id)}.`);
  }
  const fields = readFields(source, { place, spec, indexes, date: formatIsoDate(day) }, members);
  return { event: index, day, id, fields };
}

function fieldsOf({ names }: ContractSource, event: number): Indexes {
  for (const [name, index] of Object.entries(names.events)) {
    if (index === event) return entryOf(names.fields, name) ?? {};
  }
  return {};
}

interface EventInProgress {
  readonly place: string;
  readonly spec: EventSpec;
  readonly indexes: Indexes;
  readonly date: string;
}

function readFields(
  { program }: ContractSource,
  event: EventInProgress,
  members: ReadonlyMap<string, unknown>,
): readonly Value[] {
  const { place, spec, indexes, date } = event;
  const name = (field: string): string => `${field} of the ${spec.name} of ${date}`;
  const values: Value[] = spec.fields.map((field) => notSupplied(name(field.name)));
  for (const [key, given] of members) {
    const index = indexOf(indexes, key);
    const field = index === undefined ? undefined : spec.fields[index];
    if (index === undefined || field === undefined) continue;
    const slot = { ...field, place: `${place}.${key}`, absent: () => name(field.name) };
    values[index] = readOpen(program, slot, given);
  }
  return values;
}
