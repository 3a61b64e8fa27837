import type { Value } from '../value/value.ts';
import { unknown } from '../value/missing.ts';
import { find, listOf, members } from './plain-shapes.ts';
import { type PlainField, type PlainNames, readPlainValue } from './plain-value.ts';
import type { PlainEvent } from './read-plain.ts';

type Rows = readonly (readonly Value[])[];

/** The rows of tables that are given, and what the rows of all tables are called. */
export function readPlainTables(
  events: readonly PlainEvent[],
  given: unknown,
): { readonly tables: ReadonlyMap<number, Rows>; readonly names: PlainNames } {
  const tables = new Map<number, Rows>();
  const names = new Map<number, Map<string, number>>();
  for (const [at, { kind, rows }] of events.entries()) {
    if (kind === 'table') names.set(at, namesOf(rows ?? []));
  }
  const known = events.map((each): readonly [string, PlainEvent] => [each.name, each]);
  for (const [name, rows] of Object.entries(given === undefined ? {} : members('tables', given))) {
    const place = `tables.${name}`;
    const [at, { fields }] = find('tables', known, name);
    const read = listOf(place, rows).map((row, index) =>
      readRow(`${place}[${index}]`, fields, row),
    );
    tables.set(at, read);
    const column = fields.findIndex(([, type]) => type.kind === 'text' && type.several !== true);
    const called = read.map((row) => row[column]);
    names.set(at, namesOf(called.map((each) => (typeof each === 'string' ? each : null))));
  }
  return { tables, names };
}

/** One row by its columns; a cell that is left out is unknown. */
function readRow(place: string, fields: readonly PlainField[], given: unknown): readonly Value[] {
  const values: Value[] = fields.map(([name]) => unknown(name));
  for (const [key, value] of Object.entries(members(place, given))) {
    const [at, type] = find(place, fields, key);
    values[at] = readPlainValue(`${place}.${key}`, type, value);
  }
  return values;
}

/** A row is called by what stands in its first column of names, or by its number. */
function namesOf(rows: readonly (string | null)[]): Map<string, number> {
  return new Map(rows.map((name, place) => [name ?? String(place + 1), place]));
}
