import type { ScenarioValue, Span, TableRow } from '@termsheet/dsl';
import { equalUnits, none, Unit, type Value } from '@termsheet/runtime';
import { tableEmptyCell } from '../diagnostics/table-empty-cell.ts';
import { tableRowLength } from '../diagnostics/table-row-length.ts';
import { tableTooLong } from '../diagnostics/table-too-long.ts';
import type { InputContext } from '../input-context.ts';
import { MAX_ROWS } from '../max-rows.ts';
import { placeAt } from '../place.ts';
import { formOf } from '../values/value-forms.ts';
import type { ValueSlot } from '../values/value-slot.ts';
import { readWrittenValue } from './read-written-values.ts';

/** Whether a table has no more rows than are read. */
export function hasRows(
  { findings }: InputContext,
  found: { readonly table: string; readonly rows: number },
  span: Span,
): boolean {
  if (found.rows <= MAX_ROWS) return true;
  findings.report(tableTooLong.at(span, { ...found, most: MAX_ROWS }));
  return false;
}

/** Whether a row has one cell for each column of its table. */
export function hasCells(
  { findings }: InputContext,
  { table, wanted }: { readonly table: string; readonly wanted: number },
  { cells, span }: TableRow,
): boolean {
  if (cells.length === wanted) return true;
  findings.report(tableRowLength.at(span, { table, wanted, found: cells.length }));
  return false;
}

/** The value of one cell; a bare figure is in the unit of its column, whose heading has said so. */
export function readCell(
  context: InputContext,
  slot: ValueSlot,
  cell: ScenarioValue,
): Value | null {
  const { name, type } = slot;
  if (cell.kind === 'NoneLiteral') return none(slot.describe());
  if (cell.kind === 'Hole') {
    context.findings.report(tableEmptyCell.at(cell.span, { column: name }));
    return null;
  }
  // Of a rate it is not clear whether 9 is 9% or 900%.
  const isBare =
    cell.kind === 'NumberLiteral' && type.kind === 'quantity' && !equalUnits(type.unit, Unit.rate);
  if (!isBare) return readWrittenValue(context, slot, cell);
  return formOf(type).readText({ context, name, type, place: placeAt(cell.span) }, cell.value);
}
