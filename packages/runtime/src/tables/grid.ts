import { Exact } from '../exact/exact.ts';
import type { EventSpec } from '../program/program.ts';
import { impossible, type Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { titleOfRow } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';

/** What stands in a column, by the places in the first columns of its table. */
export interface Grid {
  readonly axes: readonly Axis[];
  /** Row by row: all of the first place, then all of the second. */
  readonly cells: readonly Value[];
}

/** One direction of a grid, with its places in rising order; days are numbers of days. */
export interface Axis {
  readonly name: string;
  readonly type: ValueType;
  readonly places: readonly Exact[];
}

/** Which column is wanted, by how many others in front. */
export interface GridSpec {
  readonly table: Pick<EventSpec<unknown>, 'name' | 'fields'>;
  readonly column: number;
  readonly axes: number;
}

/** The grid of a column; impossible where the rows do not stand in rising order, each place once. */
export function makeGrid(spec: GridSpec, rows: readonly Occurrence[]): Grid | Missing {
  const { table, column, axes } = spec;
  const places: Exact[][] = Array.from({ length: axes }, () => []);
  for (const row of rows) {
    const found = placesOf(row, axes);
    if (found === null) return disordered(table.name, row, 'has no place');
    for (const [axis, place] of found.entries()) takePlace(places[axis] ?? [], place);
  }
  const disorder = findDisorder(places, rows);
  if (disorder !== null) return disordered(table.name, disorder, 'is not in its place');
  return {
    axes: places.map((of, axis) => ({
      name: table.fields[axis]?.name ?? '',
      type: table.fields[axis]?.type ?? { kind: 'date' },
      places: of,
    })),
    cells: rows.map(({ fields }) => fields[column] ?? false),
  };
}

function placesOf({ fields }: Occurrence, axes: number): readonly Exact[] | null {
  const places = fields.slice(0, axes).map(placeOf);
  const known = places.filter((place) => place !== null);
  return known.length === axes ? known : null;
}

/** A figure, or a day by its number. */
export function placeOf(value: Value | undefined): Exact | null {
  if (value instanceof Exact) return value;
  return typeof value === 'number' ? Exact.of(value) : null;
}

/** Places are met in rising order, and those along the second axis again for each of the first. */
function takePlace(places: Exact[], place: Exact): void {
  const last = places.at(-1);
  if (last === undefined || last.lessThan(place)) places.push(place);
}

/** The first row that does not stand where the places say; null where each does. */
function findDisorder(
  places: readonly (readonly Exact[])[],
  rows: readonly Occurrence[],
): Occurrence | null {
  const [down = [], across = [Exact.ZERO]] = places;
  for (const [index, row] of rows.entries()) {
    const [first, second = Exact.ZERO] = placesOf(row, places.length) ?? [];
    const wanted = [down[Math.floor(index / across.length)], across[index % across.length]];
    if (first === undefined || wanted[0] === undefined || wanted[1] === undefined) return row;
    if (!first.equals(wanted[0]) || !second.equals(wanted[1])) return row;
  }
  const isWhole = rows.length === down.length * across.length;
  return isWhole ? null : (rows.at(-1) ?? null);
}

function disordered(table: string, { row }: Occurrence, what: string): Missing {
  const which = row === null ? 'a row' : titleOfRow(row);
  return impossible(
    `${which} of ${table} ${what}: to read between rows, their places must rise, each once`,
  );
}
