import type { Day } from '../dates/day.ts';
import { FIRST_DAY } from '../dates/index.ts';
import type { FactRows, Inputs, KeyedFactRows } from '../program/inputs.ts';
import { InputError } from '../typed/input-error.ts';
import type { Value } from '../value/value.ts';
import { readPlainEvents } from './plain-events.ts';
import { find, findWhole, listOf, members, membersOf } from './plain-shapes.ts';
import { readPlainTables } from './plain-tables.ts';
import { type PlainField, type PlainType, readPlainDay, readPlainValue } from './plain-value.ts';

/** What a contract is called with, by its own names. */
export interface PlainLayout {
  readonly blanks: readonly (readonly [string, PlainType])[];
  /** With the event or table of which each has a copy; null for a fact that is kept once. */
  readonly facts: readonly (readonly [string, PlainType, number | null])[];
  readonly readings: readonly (readonly [string, readonly string[]])[];
  readonly events: readonly PlainEvent[];
  readonly obligations: readonly PlainObligation[];
}

/** An event, or a table; `rows` are what the rows are called that the contract prints. */
export interface PlainEvent {
  readonly name: string;
  readonly kind: 'reported' | 'table' | 'made';
  readonly fields: readonly PlainField[];
  readonly rows: readonly (string | null)[] | null;
}

/** An obligation whose performance is reported, by the index of that event and what it says of the amount. */
export interface PlainObligation {
  readonly name: string;
  readonly event: number;
  readonly amount: PlainField | null;
  /** The event that brings its duties about; null where nothing does. */
  readonly key: number | null;
}

const MEMBERS = ['blanks', 'facts', 'tables', 'readings', 'events'];

/**
 * Reads the inputs of a scenario file, as JSON has them: figures as text or numbers, dates as `2006-03-09`,
 * `null` for what is recorded as absent.
 *
 * @throws InputError for the first thing that cannot be read; a name that the contract does not know is one.
 */
export function readPlain(layout: PlainLayout, given: unknown): Inputs {
  const supplied = membersOf('the inputs', MEMBERS, given);
  const blanks = layout.blanks.map((): Value | null => null);
  for (const [name, value] of entriesOf(supplied, 'blanks')) {
    const [at, type] = find('blanks', layout.blanks, name);
    blanks[at] = readPlainValue(`blanks.${name}`, type, value);
  }
  const { tables, names } = readPlainTables(layout.events, supplied['tables']);
  const facts = layout.facts.map((): FactRows | null => null);
  const keyedFacts = layout.facts.map((): KeyedFactRows | null => null);
  for (const [name, rows] of entriesOf(supplied, 'facts')) {
    const place = `facts.${name}`;
    const [at, [, type, keyedBy]] = findWhole('facts', layout.facts, name);
    if (keyedBy === null) facts[at] = readRows(place, type, rows);
    else keyedFacts[at] = readKeyed(place, { type, names: names.get(keyedBy) ?? null }, rows);
  }
  const readings = layout.readings.map((): number | null => null);
  for (const [name, label] of entriesOf(supplied, 'readings')) {
    const [at, labels] = find('readings', layout.readings, name);
    readings[at] = labels.findIndex((each) => each === label);
    if (readings[at] < 0) throw new InputError(`readings.${name}`, 'there is no such reading.');
  }
  const occurrences = readPlainEvents(layout, names, supplied['events']);
  return { blanks, facts, keyedFacts, tables, readings, occurrences };
}

function readRows(place: string, type: PlainType, given: unknown): FactRows {
  // What is told without a date stands from before every other.
  if (!Array.isArray(given)) {
    return { days: [FIRST_DAY], values: [readPlainValue(place, type, given)] };
  }
  const days: Day[] = [];
  const values: Value[] = [];
  for (const [at, row] of listOf(place, given).entries()) {
    const [date, value, ...rest] = listOf(`${place}[${at}]`, row);
    if (rest.length > 0) throw new InputError(`${place}[${at}]`, 'a row is a date and a value.');
    const day = readPlainDay(`${place}[${at}]`, date);
    if (day <= (days.at(-1) ?? Number.NEGATIVE_INFINITY)) {
      throw new InputError(`${place}[${at}]`, 'rows stand in order of date, one for a day.');
    }
    days.push(day);
    values.push(readPlainValue(`${place}[${at}]`, type, value));
  }
  return { days, values };
}

/** Rows for each event or row by its name. */
function readKeyed(
  place: string,
  of: { readonly type: PlainType; readonly names: ReadonlyMap<string, number> | null },
  given: unknown,
): KeyedFactRows {
  const rows = new Map<string | number, FactRows>();
  for (const [name, value] of Object.entries(members(place, given))) {
    const key = of.names === null ? name : of.names.get(name);
    if (key === undefined) throw new InputError(`${place}.${name}`, 'there is no such row.');
    rows.set(key, readRows(`${place}.${name}`, of.type, value));
  }
  return rows;
}

function entriesOf(supplied: Readonly<Record<string, unknown>>, key: string): [string, unknown][] {
  return Object.entries(supplied[key] === undefined ? {} : members(key, supplied[key]));
}
