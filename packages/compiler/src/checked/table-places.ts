import type { Span, Table } from '@termsheet/dsl';
import { parseExact } from '@termsheet/runtime';
import { placesNotRising } from '../diagnostics/places-not-rising.ts';
import type { IrConstant } from '../ir/expression.ts';
import type { CheckContext } from './check-context.ts';

/** A place as it is written in a table. */
export interface WrittenPlace {
  readonly place: IrConstant;
  readonly span: Span;
}

/** Whether places rise, each once; the first that does not is reported. */
export function placesRise(
  context: CheckContext,
  table: Table,
  places: readonly WrittenPlace[],
): boolean {
  for (const [index, { place, span }] of places.entries()) {
    const before = places[index - 1]?.place;
    if (before === undefined ? isPlace(place) : isBelow(before, place)) continue;
    context.report(placesNotRising.at(span, { table: table.name.text }));
    return false;
  }
  return true;
}

/**
 * Whether the rows that a table prints can be read between: they stand in the order of their places,
 * and where they have two, those along the second are the same for each of the first.
 */
export function checkRowsRise(context: CheckContext, table: Table, axes: number): void {
  const cells = context.cells.get(table);
  // The lines of a grid were looked at as they were read.
  if (table.across !== null || cells === undefined) return;
  const across = axes === 1 ? 1 : countAcross(cells);
  const rows = cells.flatMap((row, index) => {
    const span = table.rows[index]?.span ?? table.span;
    const [first, second] = row;
    return first === undefined || second === undefined ? [] : [{ first, second, span }];
  });
  const heads = rows.filter((_, index) => index % across === 0);
  const down = heads.map(({ first, span }) => ({ place: first, span }));
  if (!placesRise(context, table, down) || axes === 1) return;
  const row = rows.slice(0, across).map(({ second, span }) => ({ place: second, span }));
  if (!placesRise(context, table, row)) return;
  const odd = rows.find(({ first, second }, index) => {
    const head = heads[Math.floor(index / across)];
    return !isSame(head?.first, first) || !isSame(row[index % across]?.place, second);
  });
  const short = rows.length % across === 0 ? undefined : rows.at(-1);
  const wrong = odd ?? short;
  if (wrong !== undefined) {
    context.report(placesNotRising.at(wrong.span, { table: table.name.text }));
  }
}

/** How many rows have the first place of the first axis. */
function countAcross(cells: readonly (readonly IrConstant[])[]): number {
  const first = cells[0]?.[0];
  const other = cells.findIndex(([place]) => !isSame(first, place));
  return Math.max(1, other === -1 ? cells.length : other);
}

function isPlace(place: IrConstant): boolean {
  return place.kind === 'day' || place.kind === 'figure';
}

function isBelow(left: IrConstant, right: IrConstant): boolean {
  if (left.kind === 'day' && right.kind === 'day') return left.iso < right.iso;
  if (left.kind !== 'figure' || right.kind !== 'figure') return false;
  const [low, high] = [parseExact(left.value), parseExact(right.value)];
  return low !== undefined && high !== undefined && low.lessThan(high);
}

function isSame(left: IrConstant | undefined, right: IrConstant | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return (
    isPlace(left) && left.kind === right.kind && !isBelow(left, right) && !isBelow(right, left)
  );
}
