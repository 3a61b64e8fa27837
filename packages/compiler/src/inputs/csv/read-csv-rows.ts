import {
  type Day,
  type FactRows,
  type FactSpec,
  formatIsoDate,
  none,
  type Value,
} from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { csvEmptyCell } from '../diagnostics/csv-empty-cell.ts';
import { csvRowLength } from '../diagnostics/csv-row-length.ts';
import { inputNoneAmongValues } from '../diagnostics/input-none-among-values.ts';
import { jsonNoRows } from '../diagnostics/json-no-rows.ts';
import { shown } from '../diagnostics/wording.ts';
import type { JsonContext } from '../json/json-context.ts';
import { jsonPath, placeOf } from '../json/json-path.ts';
import { RowsBuilder } from '../json/rows-builder.ts';
import type { Place } from '../place.ts';
import { readDate } from '../values/date-form.ts';
import { formOf } from '../values/value-forms.ts';
import type { CsvRow } from './parse-csv.ts';
import { type CsvColumn, type CsvSource, readCsvSource } from './read-csv-source.ts';

/** A fact's row: one cell, or for a `several` fact those of neighbouring lines of one date. */
interface CsvEntry {
  readonly day: Day;
  readonly date: Place;
  readonly cells: { readonly text: string; readonly place: Place }[];
}

/** Reads the rows of a fact from a CSV file; null where the file cannot be used at all. */
export function readCsvRows(context: JsonContext, spec: FactSpec, node: Node): FactRows | null {
  const source = readCsvSource(context, node);
  if (source === null) return null;
  if (source.table.rows.length === 0) {
    const { span, describe } = placeOf(node);
    context.findings.report(jsonNoRows.at(span, { name: spec.name }), describe);
    return null;
  }
  const builder = new RowsBuilder(context, spec);
  for (const entry of readEntries(context, spec, { node, source })) {
    const isAccepted = builder.accepts(entry.day, entry.date);
    const value = readCells(context, spec, entry);
    if (isAccepted && value !== null) builder.add(entry.day, value);
  }
  return builder.rows();
}

function readEntries(
  context: JsonContext,
  spec: FactSpec,
  file: { readonly node: Node; readonly source: CsvSource },
): readonly CsvEntry[] {
  const { source } = file;
  const entries: CsvEntry[] = [];
  for (const row of source.table.rows) {
    if (!isComplete(context, row, file)) continue;
    const date = cellPlace(file, row, source.date);
    const day = readDate(context, date, row.cells[source.date.index] ?? '');
    if (day === null) continue;
    const text = row.cells[source.value.index] ?? '';
    const cell = { text, place: cellPlace(file, row, source.value) };
    const last = entries.at(-1);
    if (spec.several && last?.day === day) last.cells.push(cell);
    else entries.push({ day, date, cells: [cell] });
  }
  return entries;
}

function isComplete(
  context: JsonContext,
  { line, cells }: CsvRow,
  { node, source }: { readonly node: Node; readonly source: CsvSource },
): boolean {
  const { path } = source;
  const expected = source.table.heading.length;
  if (cells.length === expected) return true;
  const { span, describe } = placeOf(node);
  const found = { path, line, expected, found: cells.length };
  context.findings.report(csvRowLength.at(span, found), describe);
  return false;
}

/** A cell's place: the span of its file in the JSON text, and in words the line and column. */
function cellPlace(
  { node, source }: { readonly node: Node; readonly source: CsvSource },
  { line }: CsvRow,
  { heading }: CsvColumn,
): Place {
  return {
    span: placeOf(node).span,
    describe: () =>
      `${jsonPath(node)} ("${shown(source.path)}", line ${line}, column "${shown(heading)}")`,
  };
}

function readCells(context: JsonContext, spec: FactSpec, entry: CsvEntry): Value | null {
  const { name, type } = spec;
  const { cells } = entry;
  const values = cells.map(({ text, place }): Value | null => {
    if (text === '') {
      context.findings.report(csvEmptyCell.at(place.span, { name }), place.describe);
      return null;
    }
    if (text !== 'none') return formOf(type).readText({ context, name, type, place }, text);
    if (cells.length === 1) return none(`${name} on ${formatIsoDate(entry.day)}`);
    context.findings.report(inputNoneAmongValues.at(place.span, { name }), place.describe);
    return null;
  });
  if (!values.every((value) => value !== null)) return null;
  if (!spec.several) return values[0] ?? null;
  return cells.length === 1 && cells[0]?.text === 'none' ? [] : values;
}
