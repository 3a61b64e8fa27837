import { type EventSpec, unknown, type Value } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { readCsvTable } from '../csv/read-csv-table.ts';
import { inputTablePrinted } from '../diagnostics/input-table-printed.ts';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import { tableTooLong } from '../diagnostics/table-too-long.ts';
import type { DraftInputs } from '../draft-inputs.ts';
import { MAX_ROWS } from '../max-rows.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { readItems, readMembers } from './json-shapes.ts';
import { readJsonValue } from './read-json-value.ts';
import { readNamed } from './read-named.ts';

/** Reads `"tables": { "Noteholder": [{ "Name": "A", … }] }`, or a CSV file for each. */
export function readTables(context: JsonContext, draft: DraftInputs, node: Node): void {
  for (const member of readMembers(context, node, 'an object with a key for each table') ?? []) {
    const table = readNamed(context, member, 'table');
    const spec = table === null ? undefined : context.ir.events[table];
    if (table === null || spec?.source.kind !== 'row') continue;
    if (spec.source.rows !== null) {
      const { span, describe } = placeOf(member.keyNode);
      context.findings.report(inputTablePrinted.at(span, { name: spec.name }), describe);
      continue;
    }
    const { value } = member;
    const rows =
      value.type === 'object'
        ? readCsvTable(context, spec, value)
        : readRows(context, { table, spec }, value);
    if (rows === null) continue;
    draft.tables.set(table, rows);
    context.keys.noteRows(table, rows);
  }
}

interface TableOf {
  readonly table: number;
  readonly spec: EventSpec<unknown>;
}

type Rows = readonly (readonly Value[])[];

function readRows(context: JsonContext, table: TableOf, node: Node): Rows | null {
  const items = readItems(context, node, 'a list of rows, or a CSV file');
  if (items === null) return null;
  if (items.length > MAX_ROWS) {
    const { span, describe } = placeOf(node);
    const found = { table: table.spec.name, rows: items.length, most: MAX_ROWS };
    context.findings.report(tableTooLong.at(span, found), describe);
    return null;
  }
  return items.map((item) => readRow(context, table, item));
}

/** One row by its columns; a cell that is left out is unknown. */
function readRow(context: JsonContext, { table, spec }: TableOf, node: Node): readonly Value[] {
  const describe = (column: string): string => `${column} of a row of ${spec.name}`;
  const values: Value[] = spec.fields.map((column) => unknown(describe(column.name)));
  const places = context.names.fields[table] ?? new Map<string, number>();
  const members = readMembers(context, node, 'a row: an object with a key for each column') ?? [];
  for (const { key, keyNode, value } of members) {
    const place = places.get(key);
    const column = place === undefined ? undefined : spec.fields[place];
    if (place === undefined || column === undefined) {
      const at = placeOf(keyNode);
      const fields = [...places.keys()];
      const nearest = context.findings.nearest(key, fields);
      const found = { event: spec.name, name: key, fields, nearest };
      context.findings.report(inputUnknownField.at(at.span, found), at.describe);
      continue;
    }
    const read = readJsonValue(context, { ...column, describe: () => describe(key) }, value);
    if (read !== null) values[place] = read;
  }
  return values;
}
