import { unknown as notSupplied } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Indexes, indexOf, type OpenSource } from './contract-names.ts';
import { fieldsOf } from './read-events.ts';
import { InputError } from './input-error.ts';
import { readMembers } from './read-members.ts';
import { readOpen } from './read-open.ts';
import { readList } from './read-value.ts';

/** More rows than any contract has holders. */
const MAX_ROWS = 100_000;

/**
 * The rows of the tables that come with the inputs, by the table's index.
 *
 * @throws InputError where one cannot be read, or the contract prints the rows itself.
 */
export function readTables(
  source: OpenSource,
  given: unknown,
): ReadonlyMap<number, readonly (readonly Value[])[]> {
  const tables = new Map<number, readonly (readonly Value[])[]>();
  if (given === undefined) return tables;
  const { program, names } = source;
  const known = Object.entries(names.events).filter(
    ([, index]) => program.events[index]?.source.kind === 'row',
  );
  const supplied = readMembers(
    'tables',
    given,
    known.map(([key]) => key),
  );
  for (const [key, rows] of supplied) {
    const table = indexOf(names.events, key) ?? -1;
    const place = `tables.${key}`;
    const { source: of } = program.events[table] ?? { source: { kind: 'reported' } as const };
    if (of.kind !== 'row' || of.rows !== null) {
      throw new InputError(place, 'the contract prints the rows of this table itself.');
    }
    tables.set(table, readRows(source, { place, table }, rows));
  }
  return tables;
}

interface TableInProgress {
  readonly place: string;
  readonly table: number;
}

function readRows(
  source: OpenSource,
  { place, table }: TableInProgress,
  given: unknown,
): readonly (readonly Value[])[] {
  const rows = readList(given, place);
  if (rows.length > MAX_ROWS) {
    throw new InputError(place, `it has ${rows.length} rows, and at most ${MAX_ROWS} are read.`);
  }
  const indexes = fieldsOf(source, table);
  return rows.map((row, index) =>
    readRow(source, { place: `${place}[${index}]`, table, indexes }, row),
  );
}

function readRow(
  source: OpenSource,
  { place, table, indexes }: TableInProgress & { readonly indexes: Indexes },
  given: unknown,
): readonly Value[] {
  const spec = source.program.events[table];
  const columns = spec?.fields ?? [];
  const name = (column: string): string => `${column} of a row of ${spec?.name ?? ''}`;
  const values: Value[] = columns.map((column) => notSupplied(name(column.name)));
  for (const [key, cell] of readMembers(place, given, Object.keys(indexes))) {
    const index = indexOf(indexes, key);
    const column = index === undefined ? undefined : columns[index];
    if (index === undefined || column === undefined) continue;
    const absent = (): string => name(column.name);
    values[index] = readOpen(source, { ...column, place: `${place}.${key}`, absent }, cell);
  }
  return values;
}
