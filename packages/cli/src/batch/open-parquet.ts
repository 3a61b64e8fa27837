import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cells } from '@termsheet/compiler';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { quoteName, quotePattern } from './quote-sql.ts';
import type { TableFile, TableRow } from './table-file.ts';

interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * A Parquet file, whose cells are read as texts.
 *
 * @throws Refusal where it is none, or a column holds what no exact text stands for.
 */
export async function openParquet(
  connection: DuckDBConnection,
  path: string,
  shownPath: string,
): Promise<TableFile> {
  const from = `read_parquet(${quotePattern(path)})`;
  const columns = await describe(connection, from, shownPath);
  const cells = columns.map((column) => cellOf(column, shownPath)).join(', ');
  const query = `SELECT to_json([${cells}]) FROM ${from}`;
  return {
    headings: columns.map(({ name }) => name),
    rowIs: 'row',
    blocks: () => blocksOf(connection, query, shownPath),
  };
}

async function describe(
  connection: DuckDBConnection,
  from: string,
  shownPath: string,
): Promise<readonly Column[]> {
  try {
    const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
    return reader.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
  } catch {
    throw new Refusal(`${showControls(shownPath)} cannot be read as Parquet.`);
  }
}

async function* blocksOf(
  connection: DuckDBConnection,
  query: string,
  shownPath: string,
): AsyncGenerator<readonly TableRow[], void> {
  let read = 0;
  try {
    const result = await connection.stream(query);
    for await (const rows of result.yieldRows()) {
      const from = read + 1;
      read += rows.length;
      yield rows.map(([cells], at) => ({
        row: from + at,
        cells: JSON.parse(String(cells)) as Cells,
      }));
    }
  } catch {
    throw new Refusal(`${showControls(shownPath)} cannot be read as Parquet beyond row ${read}.`);
  }
}

/** What a column's values are exactly, as a text. */
function cellOf({ name, type }: Column, shownPath: string): string {
  const column = quoteName(name);
  const text = `CAST(${column} AS VARCHAR)`;
  if (EXACT.test(type)) return text;
  if (type === 'BOOLEAN') return `CASE ${column} WHEN true THEN 'yes' WHEN false THEN 'no' END`;
  if (type.startsWith('TIMESTAMP')) {
    // A day that a program keeps as its midnight is that day; any other hour is no date.
    const day = `CAST(CAST(${column} AS DATE) AS VARCHAR)`;
    return `CASE WHEN CAST(CAST(${column} AS DATE) AS ${type}) = ${column} THEN ${day} ELSE ${text} END`;
  }
  throw new Refusal(`${showControls(`${shownPath}: the column \`${name}\``)} ${adviceFor(type)}`);
}

const EXACT =
  /^(?:VARCHAR|JSON|U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\(.*|DATE|TIME|ENUM\(.*|UUID)$/u;

function adviceFor(type: string): string {
  return type === 'DOUBLE' || type === 'FLOAT'
    ? `holds binary figures (${type}), in which 0.22 is not exactly 0.22. Amounts here are exact: write the column as DECIMAL or as text.`
    : `holds values of the type ${showControls(type)}, which is none of a cell. Write lists and objects as JSON in a text column.`;
}
