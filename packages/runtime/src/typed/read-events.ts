import { formatIsoDate, parseIsoDate } from '../dates/index.ts';
import type { ObligationSpec } from '../program/duties.ts';
import type { EventSpec } from '../program/program.ts';
import { unknown as notSupplied } from '../value/missing.ts';
import type { DutyName, OccurrenceInput } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import {
  type ContractSource,
  entryOf,
  type Indexes,
  indexOf,
  type OpenSource,
} from './contract-names.ts';
import { describeGiven, InputError } from './input-error.ts';
import { readDay } from './iso-date.ts';
import { readMembers } from './read-members.ts';
import { readOpen } from './read-open.ts';
import { readList, readValue } from './read-value.ts';

/** What every event has besides its own fields. */
const OWN = ['on', 'event', 'id'] as const;

/**
 * The events in the order given.
 *
 * @throws InputError where one cannot be read, is dated before the one before it, or bears the same
 * `id` as an earlier one.
 */
export function readEvents(source: OpenSource, given: unknown): readonly OccurrenceInput[] {
  if (given === undefined) return [];
  const events: OccurrenceInput[] = [];
  for (const [index, each] of readList(given, 'events').entries()) {
    const place = `events[${index}]`;
    const event = readEvent(source, index, each);
    const previous = events.at(-1);
    if (previous !== undefined && event.day < previous.day) {
      const order = `${formatIsoDate(event.day)} is before ${formatIsoDate(previous.day)}`;
      throw new InputError(`${place}.on`, `${order}: events stand in order of date.`);
    }
    events.push(event);
  }
  return events;
}

function readEvent(source: OpenSource, before: number, given: unknown): OccurrenceInput {
  const place = `events[${before}]`;
  const performs = memberOf(given, 'performs');
  if (performs !== null) return readPerformance(source, { place, performs, before }, given);
  const { events } = source.program;
  const name = memberOf(given, 'event');
  const index = events.findIndex((spec) => spec.name === name && spec.source.kind === 'reported');
  const spec = events[index];
  if (spec === undefined) {
    const reported = events.filter(({ source: { kind } }) => kind === 'reported');
    const known = reported.map((event) => JSON.stringify(event.name)).join(', ');
    const message = `${describeGiven(name)} is no event of the contract: known are ${known}.`;
    throw new InputError(`${place}.event`, message);
  }
  const indexes = fieldsOf(source, index);
  const members = readMembers(place, given, [...OWN, ...Object.keys(indexes)]);
  const day = readDay(`${place}.on`, members.get('on'));
  const id = readId(place, members.get('id'));
  const date = formatIsoDate(day);
  const fields = readFields(source, { place, before, spec, indexes, date }, members);
  return { event: index, day, id, fields };
}

/**
 * Notes what the events are called, so that facts and other events can speak of them.
 *
 * @throws InputError where two have one id.
 */
export function noteEvents({ program, keys }: OpenSource, given: unknown): void {
  if (!Array.isArray(given)) return;
  for (const [place, each] of given.entries()) {
    const [name, id] = [memberOf(each, 'event'), memberOf(each, 'id')];
    if (typeof id !== 'string') continue;
    const event = program.events.findIndex((spec) => spec.name === name);
    if (keys.noteEvent(event, id, place)) continue;
    throw new InputError(`events[${place}].id`, `${describeGiven(id)} is the id of another event.`);
  }
}

function memberOf(given: unknown, key: 'event' | 'id' | 'performs'): unknown {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, key)) return null;
  return (given as Readonly<Record<string, unknown>>)[key];
}

function readId(place: string, given: unknown): string | null {
  const id = given ?? null;
  if (id === null || typeof id === 'string') return id;
  throw new InputError(`${place}.id`, `a text is wanted here, not ${describeGiven(id)}.`);
}

interface PerformanceInProgress {
  readonly place: string;
  readonly performs: unknown;
  /** How many events are told before it. */
  readonly before: number;
}

/** The performance of an obligation: of all that is owed, or of an amount. */
function readPerformance(
  source: OpenSource,
  { place, performs, before }: PerformanceInProgress,
  given: unknown,
): OccurrenceInput {
  const { program } = source;
  const reported = program.obligations.filter(({ act }) => act.event === null);
  const spec = reported.find(({ name }) => name === performs);
  if (spec === undefined) {
    const known = reported.map(({ name }) => JSON.stringify(name)).join(', ');
    const message = `${describeGiven(performs)} is no obligation that is performed by itself: known are ${known}.`;
    throw new InputError(`${place}.performs`, message);
  }
  const event = spec.events.performance;
  const [field] = program.events[event]?.fields ?? [];
  const [key] = Object.keys(fieldsOf(source, event));
  const named = spec.key === null ? [] : ['of'];
  const own = ['on', 'performs', 'id', ...named, ...(key === undefined ? [] : [key])];
  const members = readMembers(place, given, own);
  const day = readDay(`${place}.on`, members.get('on'));
  const id = readId(place, members.get('id'));
  const amount = key === undefined ? undefined : members.get(key);
  const isPart = field !== undefined && amount !== undefined;
  const slot = { place: `${place}.${key ?? ''}`, type: field?.type ?? { kind: 'text' } };
  const fields = isPart ? [readValue(source, slot, amount)] : [];
  const duty = readDuty(source, { place, spec, before }, members.get('of'));
  return { event, day, id, fields, duty };
}

/** Of which duty a performance is, by the id or the date of what brought it about. */
function readDuty(
  { program, keys }: OpenSource,
  told: { readonly place: string; readonly spec: ObligationSpec<unknown>; readonly before: number },
  given: unknown,
): DutyName | null {
  const { place, spec, before } = told;
  if (given === undefined || spec.key === null) return null;
  const date = typeof given === 'string' ? parseIsoDate(given) : undefined;
  const event = program.events[spec.key.event]?.name ?? '';
  return date ?? keys.find(`${place}.of`, event, given, before);
}

/** The names of an event's fields, or a table's columns. */
export function fieldsOf({ names }: ContractSource, event: number): Indexes {
  for (const [name, index] of Object.entries(names.events)) {
    if (index === event) return entryOf(names.fields, name) ?? {};
  }
  return {};
}

interface EventInProgress {
  readonly place: string;
  readonly before: number;
  readonly spec: EventSpec<unknown>;
  readonly indexes: Indexes;
  readonly date: string;
}

function readFields(
  source: OpenSource,
  event: EventInProgress,
  members: ReadonlyMap<string, unknown>,
): readonly Value[] {
  const { place, before, spec, indexes, date } = event;
  const name = (field: string): string => `${field} of the ${spec.name} of ${date}`;
  const values: Value[] = spec.fields.map((field) => notSupplied(name(field.name)));
  for (const [key, given] of members) {
    const index = indexOf(indexes, key);
    const field = index === undefined ? undefined : spec.fields[index];
    if (index === undefined || field === undefined) continue;
    const absent = (): string => name(field.name);
    const slot = { ...field, place: `${place}.${key}`, before, absent };
    values[index] = readOpen(source, slot, given);
  }
  return values;
}
