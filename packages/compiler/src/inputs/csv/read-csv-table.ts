import { type EventSpec, none, unknown, type Value } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { csvEmptyCell } from '../diagnostics/csv-empty-cell.ts';
import { csvRowLength } from '../diagnostics/csv-row-length.ts';
import { csvUnknownColumn } from '../diagnostics/csv-unknown-column.ts';
import { jsonMissingKey } from '../diagnostics/json-missing-key.ts';
import { tableTooLong } from '../diagnostics/table-too-long.ts';
import { shown } from '../diagnostics/wording.ts';
import type { JsonContext } from '../json/json-context.ts';
import { jsonPath, placeOf } from '../json/json-path.ts';
import { readMembers, readString, reportUnknownKey } from '../json/json-shapes.ts';
import { MAX_ROWS } from '../max-rows.ts';
import type { Place } from '../place.ts';
import { formOf } from '../values/value-forms.ts';
import type { CsvRow, CsvTable } from './parse-csv.ts';
import { openTable } from './read-csv-source.ts';

type Rows = readonly (readonly Value[])[];

/** The CSV file that a table's rows stand in, each column under its own name. */
interface TableFile {
  readonly node: Node;
  readonly path: string;
  readonly table: CsvTable;
  /** By the table's columns, the place in a line. */
  readonly places: readonly number[];
}

/** Reads `{ "csv": "holders.csv" }`: a line for each row, under headings that are the columns' names. */
export function readCsvTable(
  context: JsonContext,
  spec: EventSpec<unknown>,
  node: Node,
): Rows | null {
  const file = openFile(context, spec, node);
  if (file === null) return null;
  const { rows } = file.table;
  if (rows.length > MAX_ROWS) {
    const { span, describe } = placeOf(node);
    const found = { table: spec.name, rows: rows.length, most: MAX_ROWS };
    context.findings.report(tableTooLong.at(span, found), describe);
    return null;
  }
  return rows.flatMap((row) => {
    const cells = readRow(context, { spec, file }, row);
    return cells === null ? [] : [cells];
  });
}

function openFile(context: JsonContext, spec: EventSpec<unknown>, node: Node): TableFile | null {
  const members = readMembers(context, node, 'a list of rows, or a CSV file') ?? [];
  for (const member of members) {
    if (member.key !== 'csv') reportUnknownKey(context, member, ['csv']);
  }
  const csv = members.find(({ key }) => key === 'csv');
  const { span, describe } = placeOf(node);
  if (csv === undefined) {
    context.findings.report(jsonMissingKey.at(span, { key: 'csv', of: 'this table' }), describe);
    return null;
  }
  if (readString(context, csv.value, 'a text in quotes') === null) return null;
  const table = openTable(context, csv.value);
  if (table === null) return null;
  const path = String(csv.value.value);
  const places = spec.fields.map(({ name }) => findColumn(context, { node, path, table }, name));
  return places.some((place) => place < 0) ? null : { node, path, table, places };
}

function findColumn(
  context: JsonContext,
  { node, path, table }: Pick<TableFile, 'node' | 'path' | 'table'>,
  column: string,
): number {
  const place = table.heading.indexOf(column);
  if (place >= 0 && place === table.heading.lastIndexOf(column)) return place;
  const times = place < 0 ? 'no' : 'more than one';
  const { span, describe } = placeOf(node);
  const found = { path, column, columns: table.heading, times } as const;
  context.findings.report(csvUnknownColumn.at(span, found), describe);
  return -1;
}

function readRow(
  context: JsonContext,
  { spec, file }: { readonly spec: EventSpec<unknown>; readonly file: TableFile },
  { line, cells }: CsvRow,
): readonly Value[] | null {
  const { node, path, table, places } = file;
  const expected = table.heading.length;
  if (cells.length !== expected) {
    const { span, describe } = placeOf(node);
    const found = { path, line, expected, found: cells.length };
    context.findings.report(csvRowLength.at(span, found), describe);
    return null;
  }
  return spec.fields.map(({ name, type }, column): Value => {
    const text = cells[places[column] ?? -1] ?? '';
    const absent = `${name} of a row of ${spec.name}`;
    if (text === 'none') return none(absent);
    const place: Place = {
      span: placeOf(node).span,
      describe: () => `${jsonPath(node)} ("${shown(path)}", line ${line}, column "${shown(name)}")`,
    };
    if (text !== '') {
      return formOf(type).readText({ context, name, type, place }, text) ?? unknown(absent);
    }
    context.findings.report(csvEmptyCell.at(place.span, { name }), place.describe);
    return unknown(absent);
  });
}
