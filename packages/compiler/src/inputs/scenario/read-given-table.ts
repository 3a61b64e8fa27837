import type { GivenLine, TableRow } from '@termsheet/dsl';
import { unknown, type Value } from '@termsheet/runtime';
import { inputGivenTwice } from '../diagnostics/input-given-twice.ts';
import { inputNeedsRows } from '../diagnostics/input-needs-rows.ts';
import { inputTablePrinted } from '../diagnostics/input-table-printed.ts';
import type { InputContext } from '../input-context.ts';
import { hasCells, hasRows, readCell } from './read-cell.ts';
import type { WrittenInputs } from './written-inputs.ts';

/** Reads `given Noteholder` with a line of cells for each row. */
export function readGivenTable(
  context: InputContext,
  written: WrittenInputs,
  { line, table }: { readonly line: GivenLine; readonly table: number },
): void {
  const { text: name, span } = line.name;
  const { findings } = context;
  const source = context.ir.events[table]?.source;
  if (source?.kind === 'row' && source.rows !== null) {
    return findings.report(inputTablePrinted.at(span, { name }));
  }
  const { key, date, through } = line;
  if (line.rows === null || key !== null || date !== null || through !== null) {
    return findings.report(inputNeedsRows.at(span, { name }));
  }
  const first = written.given.get(name);
  if (first !== undefined) {
    const related = [{ span: first, message: `\`${name}\` is given here first` }];
    return findings.report(inputGivenTwice.at(span, { name }, { related }));
  }
  written.given.set(name, span);
  if (!hasRows(context, { table: name, rows: line.rows.length }, span)) return undefined;
  const rows = line.rows.map((row) => readRow(context, { name, table }, row));
  written.draft.tables.set(table, rows);
  context.keys.noteRows(table, rows);
  return undefined;
}

function readRow(
  context: InputContext,
  { name, table }: { readonly name: string; readonly table: number },
  row: TableRow,
): readonly Value[] {
  const columns = context.ir.events[table]?.fields ?? [];
  const describe = (column: string) => (): string => `${column} of a row of ${name}`;
  const isWhole = hasCells(context, { table: name, wanted: columns.length }, row);
  return columns.map((column, index) => {
    const slot = { ...column, describe: describe(column.name) };
    const cell = row.cells[index];
    const value = isWhole && cell !== undefined ? readCell(context, slot, cell) : null;
    return value ?? unknown(slot.describe());
  });
}
