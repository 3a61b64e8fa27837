import { parseIsoDate } from '../dates/index.ts';
import { InputError } from '../typed/input-error.ts';
import type { DutyName, OccurrenceInput } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { find, listOf, members } from './plain-shapes.ts';
import { type PlainNames, readPlainDay, readPlainName, readPlainValue } from './plain-value.ts';
import type { PlainLayout } from './read-plain.ts';

/** Events and the performance of obligations, in order of date. */
export function readPlainEvents(
  layout: PlainLayout,
  names: PlainNames,
  given: unknown,
): readonly OccurrenceInput[] {
  const read = listOf('events', given ?? []).map((each, at): OccurrenceInput => {
    const place = `events[${at}]`;
    const { on, id, ...told } = members(place, each);
    const day = readPlainDay(place, on);
    if (id !== undefined && typeof id !== 'string') {
      throw new InputError(`${place}.id`, 'a text is wanted here, which names the event.');
    }
    const what =
      'performs' in told
        ? readPerformance({ layout, names, place }, told)
        : readEvent({ layout, names, place }, told);
    return { ...what, day, id: id ?? null };
  });
  return read.toSorted((left, right) => left.day - right.day);
}

interface Reading {
  readonly layout: PlainLayout;
  readonly names: PlainNames;
  readonly place: string;
}

type Told = Readonly<Record<string, unknown>>;
type What = Pick<OccurrenceInput, 'event' | 'fields' | 'duty'>;

function readEvent({ layout, names, place }: Reading, { event: name, ...rest }: Told): What {
  const event = layout.events.findIndex((each) => each.name === name && each.kind === 'reported');
  const spec = layout.events[event];
  if (spec === undefined) throw new InputError(place, 'the contract knows no such event.');
  for (const key of Object.keys(rest)) find(place, spec.fields, key);
  const fields = spec.fields.map(([key, type]) =>
    Object.hasOwn(rest, key)
      ? readPlainValue(`${place}.${key}`, type, rest[key], names)
      : undefined,
  );
  // A field that nobody supplied has no place in the list, and is unknown.
  return { event, fields: fields as readonly Value[] };
}

function readPerformance({ layout, names, place }: Reading, told: Told): What {
  const { performs, of, ...rest } = told;
  const spec = layout.obligations.find(({ name }) => name === performs);
  if (spec === undefined) throw new InputError(place, 'the contract knows no such obligation.');
  const { event, amount, key } = spec;
  for (const each of Object.keys(rest)) find(place, amount === null ? [] : [amount], each);
  const given = amount === null ? undefined : rest[amount[0]];
  const fields =
    amount === null || given === undefined ? [] : [readPlainValue(place, amount[1], given, names)];
  const date = typeof of === 'string' ? parseIsoDate(of) : undefined;
  const named = (): DutyName => readPlainName(place, key ?? -1, { given: of, names });
  return { event, fields, duty: of === undefined || key === null ? null : (date ?? named()) };
}
