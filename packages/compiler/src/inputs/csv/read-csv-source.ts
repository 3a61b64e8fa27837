import type { Node } from 'jsonc-parser';
import { csvMalformed } from '../diagnostics/csv-malformed.ts';
import { csvUnknownColumn } from '../diagnostics/csv-unknown-column.ts';
import { csvUnreadable } from '../diagnostics/csv-unreadable.ts';
import { jsonMissingKey } from '../diagnostics/json-missing-key.ts';
import type { JsonContext } from '../json/json-context.ts';
import { placeOf } from '../json/json-path.ts';
import { readMembers, readString, reportUnknownKey } from '../json/json-shapes.ts';
import type { CsvTable } from './parse-csv.ts';

/** A column, by its heading and its place in a line. */
export interface CsvColumn {
  readonly heading: string;
  readonly index: number;
}

/** The columns of a CSV file that hold a fact. */
export interface CsvSource {
  readonly path: string;
  readonly table: CsvTable;
  readonly date: CsvColumn;
  readonly value: CsvColumn;
}

/** The keys of a fact that is read from a CSV file. */
const KEYS = ['csv', 'date', 'value'] as const;

/** Reads `{ "csv": "prices.csv", "date": "date", "value": "close" }` and opens the file. */
export function readCsvSource(context: JsonContext, node: Node): CsvSource | null {
  const [path, date, value] = readKeys(context, node) ?? [];
  if (path === undefined || date === undefined || value === undefined) return null;
  const table = openTable(context, path);
  if (table === null) return null;
  const dateColumn = findColumn(context, path, { table, column: date });
  const valueColumn = findColumn(context, path, { table, column: value });
  if (dateColumn === null || valueColumn === null) return null;
  return { path: String(path.value), table, date: dateColumn, value: valueColumn };
}

/** The nodes of the three texts, in the order of `KEYS`; null where one is missing or no text. */
function readKeys(context: JsonContext, node: Node): readonly Node[] | null {
  const members = readMembers(context, node, 'a value, rows or a CSV file') ?? [];
  for (const member of members) {
    if (!KEYS.some((key) => key === member.key)) reportUnknownKey(context, member, KEYS);
  }
  const nodes: Node[] = [];
  for (const key of KEYS) {
    const member = members.find((candidate) => candidate.key === key);
    if (member === undefined) {
      const { span, describe } = placeOf(node);
      context.findings.report(jsonMissingKey.at(span, { key, of: 'this CSV file' }), describe);
    } else if (readString(context, member.value, 'a text in quotes') !== null) {
      nodes.push(member.value);
    }
  }
  return nodes.length === KEYS.length ? nodes : null;
}

/** The table of a CSV file that a scenario file names; null where there is none, which is reported. */
export function openTable(context: JsonContext, node: Node): CsvTable | null {
  const path = String(node.value);
  const table = context.csv(path);
  const { span, describe } = placeOf(node);
  if (table === 'unreadable') {
    context.findings.report(csvUnreadable.at(span, { path }), describe);
    return null;
  }
  if (!('problem' in table)) return table;
  const { problem } = table;
  context.findings.report(csvMalformed.at(span, { path, problem }), describe);
  return null;
}

function findColumn(
  context: JsonContext,
  pathNode: Node,
  wanted: { readonly table: CsvTable; readonly column: Node },
): CsvColumn | null {
  const heading = String(wanted.column.value);
  const columns = wanted.table.heading;
  const index = columns.indexOf(heading);
  if (index >= 0 && index === columns.lastIndexOf(heading)) return { heading, index };
  const times = index < 0 ? 'no' : 'more than one';
  const { span, describe } = placeOf(wanted.column);
  const found = { path: String(pathNode.value), column: heading, columns, times } as const;
  context.findings.report(csvUnknownColumn.at(span, found), describe);
  return null;
}
