import type { ScenarioValue, Span, Table } from '@termsheet/dsl';
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
    const before = places[index - 1];
    if (before === undefined ? isPlace(place) : isBelow(before.place, place)) continue;
    reportPlace(context, table, { span, before: before ?? null });
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
    const [first, second] = row.map((place, column) => writtenAt(table, { index, column }, place));
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
  // What could not be read is reported already.
  if (rows.some((row) => isUnread(row.first) || (axes === 2 && isUnread(row.second)))) return;
  const heads = rows.filter((_, index) => index % across === 0).map(({ first }) => first);
  if (!placesRise(context, table, heads) || axes === 1) return;
  const row = rows.slice(0, across).map(({ second }) => second);
  if (!placesRise(context, table, row)) return;
  for (const [index, { first, second }] of rows.entries()) {
    const [head, along] = [heads[Math.floor(index / across)], row[index % across]];
    const wrong = isSame(head, first) ? second : first;
    if (wrong === second && isSame(along, second)) continue;
    const before = rows[index - 1];
    const near = wrong === first ? before?.first : before?.second;
    return reportPlace(context, table, { span: wrong.span, before: near ?? null });
  }
  const last = rows.length % across === 0 ? undefined : rows.at(-1);
  if (last !== undefined) reportPlace(context, table, { span: last.second.span, before: null });
}

/** A place in a line of a table, and where its cell stands. */
function writtenAt(
  table: Table,
  at: { readonly index: number; readonly column: number },
  place: IrConstant,
): WrittenPlace & { readonly cell: ScenarioValue | undefined } {
  const line = table.rows[at.index];
  const cell = line?.cells[at.column];
  return { place, cell, span: cell?.span ?? line?.span ?? table.span };
}

/** `none` is read, and is no place. */
function isUnread({ place, cell }: ReturnType<typeof writtenAt>): boolean {
  return place.kind === 'none' && cell?.kind !== 'NoneLiteral';
}

function reportPlace(
  context: CheckContext,
  table: Table,
  { span, before }: { readonly span: Span; readonly before: WrittenPlace | null },
): void {
  const related =
    before === null ? [] : [{ span: before.span, message: 'this is the place before it' }];
  context.report(placesNotRising.at(span, { table: table.name.text }, { related }));
}

/** How many rows have the first place of the first axis. */
function countAcross(cells: readonly (readonly IrConstant[])[]): number {
  const first = cells[0]?.[0];
  const other = cells.findIndex(([place]) => !isSamePlace(first, place));
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

function isSame(left: WrittenPlace | undefined, right: WrittenPlace | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return isSamePlace(left.place, right.place);
}

function isSamePlace(left: IrConstant | undefined, right: IrConstant | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return (
    isPlace(left) && left.kind === right.kind && !isBelow(left, right) && !isBelow(right, left)
  );
}
