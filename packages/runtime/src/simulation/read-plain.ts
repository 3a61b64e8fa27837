import type { Day } from '../dates/day.ts';
import { parseIsoDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { parseExact } from '../exact/index.ts';
import type { FactRows, Inputs } from '../program/inputs.ts';
import { InputError } from '../typed/input-error.ts';
import { none } from '../value/missing.ts';
import type { OccurrenceInput } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** What a plain value is read as; `per` is how many a figure is stated for, as in $1,000. */
export interface PlainType {
  readonly kind: 'figure' | 'date' | 'yes/no' | 'text' | 'not read';
  readonly per?: string;
  /** The texts it may be; any where there are none. */
  readonly members?: readonly string[];
  readonly several?: boolean;
}

/** What a contract is called with, by its own names. */
export interface PlainLayout {
  readonly blanks: readonly (readonly [string, PlainType])[];
  readonly facts: readonly (readonly [string, PlainType])[];
  readonly readings: readonly (readonly [string, readonly string[]])[];
  readonly events: readonly {
    readonly name: string;
    readonly fields: readonly (readonly [string, PlainType])[];
  }[];
}

/**
 * Reads the inputs of a scenario file, as JSON has them: figures as text or numbers, dates as `2006-03-09`,
 * `null` for what is recorded as absent.
 *
 * @throws InputError for the first thing that cannot be read; a name that the contract does not know is one.
 */
export function readPlain(layout: PlainLayout, given: unknown): Inputs {
  const supplied = members('the inputs', given);
  const blanks = layout.blanks.map((): Value | null => null);
  for (const [name, value] of entriesOf(supplied, 'blanks')) {
    const [at, type] = find('blanks', layout.blanks, name);
    blanks[at] = readPlainValue(`blanks.${name}`, type, value);
  }
  const facts = layout.facts.map((): FactRows | null => null);
  for (const [name, rows] of entriesOf(supplied, 'facts')) {
    const [at, type] = find('facts', layout.facts, name);
    if (type.kind !== 'not read') facts[at] = readRows(`facts.${name}`, type, rows);
  }
  const readings = layout.readings.map((): number | null => null);
  for (const [name, label] of entriesOf(supplied, 'readings')) {
    const [at, labels] = find('readings', layout.readings, name);
    readings[at] = labels.findIndex((each) => each === label);
    if (readings[at] < 0) throw new InputError(`readings.${name}`, 'there is no such reading.');
  }
  const keyedFacts = layout.facts.map(() => null);
  const occurrences = readEvents(layout, supplied['events']);
  return { blanks, facts, keyedFacts, tables: new Map(), readings, occurrences };
}

/**
 * One value.
 *
 * @throws InputError where it is none of its type.
 */
export function readPlainValue(place: string, type: PlainType, given: unknown): Value {
  if (given === null) return none(place);
  if (type.several === true && Array.isArray(given)) {
    return given.map((each, at) =>
      readPlainValue(`${place}[${at}]`, { ...type, several: false }, each),
    );
  }
  switch (type.kind) {
    case 'figure': {
      const shown = given instanceof Exact ? given : parseExact(plainText(given));
      if (shown === undefined)
        throw new InputError(place, 'a figure is wanted here, such as "0.22".');
      const per = type.per === undefined ? undefined : parseExact(type.per);
      return per === undefined ? shown : shown.dividedBy(per);
    }
    case 'date':
      return readPlainDay(place, given);
    case 'yes/no':
      if (typeof given === 'boolean') return given;
      throw new InputError(place, 'true or false is wanted here.');
    case 'text': {
      const found = type.members?.find((each) => each === given) ?? given;
      const isKnown = type.members === undefined || type.members.includes(plainText(found));
      if (typeof found === 'string' && isKnown) return found;
      throw new InputError(place, `one of ${(type.members ?? []).join(', ')} is wanted here.`);
    }
    case 'not read':
      return none(place);
  }
}

/**
 * A day, from a date such as `2006-03-09`.
 *
 * @throws InputError where it is no date.
 */
export function readPlainDay(place: string, given: unknown): Day {
  const day = typeof given === 'string' ? parseIsoDate(given) : undefined;
  if (day === undefined)
    throw new InputError(place, 'a date is wanted here, such as "2006-03-09".');
  return day;
}

function plainText(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

function readRows(place: string, type: PlainType, given: unknown): FactRows {
  const days: Day[] = [];
  const values: Value[] = [];
  for (const [at, row] of listOf(place, given).entries()) {
    const [date, value] = listOf(`${place}[${at}]`, row);
    const day = readPlainDay(`${place}[${at}]`, date);
    if (day <= (days.at(-1) ?? Number.NEGATIVE_INFINITY)) {
      throw new InputError(`${place}[${at}]`, 'rows stand in order of date, one for a day.');
    }
    days.push(day);
    values.push(readPlainValue(`${place}[${at}]`, type, value));
  }
  return { days, values };
}

function readEvents(layout: PlainLayout, given: unknown): readonly OccurrenceInput[] {
  const read = listOf('events', given ?? []).flatMap((each, at): OccurrenceInput[] => {
    const place = `events[${at}]`;
    const { on, event: name, id, ...rest } = members(place, each);
    // Performances of obligations change nothing of what direct code covers.
    if (name === undefined && 'performs' in rest) return [];
    const event = layout.events.findIndex((spec) => spec.name === name);
    const spec = layout.events[event];
    if (spec === undefined) throw new InputError(place, 'the contract knows no such event.');
    for (const key of Object.keys(rest)) find(place, spec.fields, key);
    const fields = spec.fields.flatMap(([key, type]) =>
      Object.hasOwn(rest, key) ? [readPlainValue(`${place}.${key}`, type, rest[key])] : [undefined],
    );
    const named = typeof id === 'string' ? id : null;
    // A field that nobody supplied has no place in the list, and is unknown.
    return [{ event, day: readPlainDay(place, on), id: named, fields: fields as readonly Value[] }];
  });
  return read.toSorted((left, right) => left.day - right.day);
}

function find<Entry>(
  place: string,
  entries: readonly (readonly [string, Entry])[],
  name: string,
): readonly [number, Entry] {
  const at = entries.findIndex(([each]) => each === name);
  const entry = entries[at]?.[1];
  if (entry === undefined) throw new InputError(place, `the contract has no “${name}” here.`);
  return [at, entry];
}

function entriesOf(supplied: Readonly<Record<string, unknown>>, key: string): [string, unknown][] {
  return Object.entries(supplied[key] === undefined ? {} : members(key, supplied[key]));
}

function members(place: string, given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
  throw new InputError(place, 'an object is wanted here.');
}

function listOf(place: string, given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new InputError(place, 'a list is wanted here.');
}
