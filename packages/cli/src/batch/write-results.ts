import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { FileForm } from './file-form.ts';
import { quoteName, quotePattern, quoteText } from './quote-sql.ts';
import type { ResultsLog } from './results-log.ts';
import type { WorkingFile } from './working-file.ts';

/**
 * A group of rows of a Parquet file is held in memory until it is whole: 122,880 rows, or fewer where they are long. What is
 * bounded in bytes may lose its order among threads; one thread keeps it.
 */
const PARQUET = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE_BYTES '64MB'";

const FORMATS: Readonly<Record<FileForm, string>> = {
  csv: 'FORMAT csv, HEADER true',
  parquet: PARQUET,
  'json lines': 'FORMAT json',
};

/** The columns of the results, in order. Those of a scenario may be told once for all rows of a pack. */
const OF_SCENARIO = { scenario: 'VARCHAR', file: 'INTEGER', row: 'BIGINT', on: 'DATE' } as const;
const OF_TERM = {
  term: 'VARCHAR',
  status: 'VARCHAR',
  value: 'VARCHAR',
  decimal: 'DOUBLE',
  unit: 'VARCHAR',
  clause: 'VARCHAR',
  reason: 'VARCHAR',
} as const;

/**
 * Writes all results in the order of the scenarios: beside their place first, then moved there in one
 * step, so that a file of that name is always whole.
 *
 * @throws Refusal where it cannot be written.
 */
export async function writeResults(
  { path, session, log, memory }: WorkingFile,
  out: { readonly path: string; readonly form: FileForm },
  files: readonly string[],
): Promise<void> {
  const beside = `${path}-output`;
  await session.run(`SET preserve_insertion_order = false;
    SET memory_limit = '${memory + TIMES_LONGEST * log.longest}B'`);
  await session.run(
    `COPY (${resultsIn(log, out.form, files)}) TO ${quoteText(beside)} (${FORMATS[out.form]})`,
  );
  try {
    makeLasting(beside);
    renameSync(beside, out.path);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`${showControls(out.path)} cannot be written (${code}).`);
  }
}

/** One row is held in so many copies of its line at most: as JSON, in columns and as what is written. */
const TIMES_LONGEST = 16;

/** The rows of the results as they are written. */
function resultsIn(log: ResultsLog, form: FileForm, files: readonly string[]): string {
  const texts: Readonly<Record<string, string>> = {
    file: `([${files.map(quoteText).join(', ')}])["file" + 1]`,
  };
  const columns = Object.entries({ ...OF_SCENARIO, ...OF_TERM }).map(([name, type]) => {
    const cell = texts[name] ?? quoteName(name);
    const isText = type === 'VARCHAR' || name in texts;
    return `${isText && form === 'csv' ? inert(cell) : cell} AS ${quoteName(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM (SELECT ${CELLS.join(', ')} FROM ${packsIn(log)})`;
}

/** The cells of each row, taken side by side out of the columns of its pack. */
const CELLS: readonly string[] = [
  ...Object.keys(OF_SCENARIO)
    .map(quoteName)
    .map((name) => `unnest(list_resize(${name}, len(term), ${name}[1])) AS ${name}`),
  ...Object.keys(OF_TERM)
    .map(quoteName)
    .map((name) => `unnest(${name}) AS ${name}`),
];

/** The longest line that is read where the longest of all is not longer. */
const LEAST_LINE = 1 << 20;

function packsIn({ path, longest }: ResultsLog): string {
  const types = Object.entries({ ...OF_SCENARIO, ...OF_TERM }).map(
    ([name, type]) => `${quoteName(name)}: '${type}[]'`,
  );
  return `read_json(${quotePattern(path)}, format = 'newline_delimited', compression = 'uncompressed',
    columns = {${types.join(', ')}}, maximum_object_size = ${Math.max(LEAST_LINE, longest)})`;
}

/** A spreadsheet takes a cell that opens so for a formula; a figure below zero is none. */
function inert(column: string): string {
  return `CASE WHEN regexp_matches(${column}, '^[=+@\\-\\t\\r\\n]') AND NOT regexp_full_match(${column}, '-[0-9]+([./][0-9]+)?')
    THEN '''' || ${column} ELSE ${column} END`;
}

/** What is moved into place is on the disk. */
function makeLasting(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
