import type { ScenarioValue, Span, TableRow } from '@termsheet/dsl';
import { equalUnits, none, Unit, type Value } from '@termsheet/runtime';
import { currencyOf, shapeOfUnit } from '../../checked/quantity.ts';
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

/**
 * The value of one cell; a bare figure is in the unit of its column, whose heading has said so, and an
 * amount of money in a column of prices is for one share.
 */
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
  const bare = bareFigure(cell, type);
  if (bare === null) return readWrittenValue(context, slot, cell);
  return formOf(type).readText({ context, name, type, place: placeAt(cell.span) }, bare);
}

/** The figure of a cell that leaves its unit to the heading; null where it says all. */
function bareFigure(cell: ScenarioValue, type: ValueSlot['type']): string | null {
  if (type.kind !== 'quantity') return null;
  if (cell.kind === 'MoneyLiteral') {
    const isPrice = shapeOfUnit(type.unit) === 'price';
    return isPrice && currencyOf(type.unit) === cell.currency ? cell.amount : null;
  }
  // Of a rate it is not clear whether 9 is 9% or 900%.
  return cell.kind === 'NumberLiteral' && !equalUnits(type.unit, Unit.rate) ? cell.value : null;
}
