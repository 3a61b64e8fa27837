import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { FileForm } from './file-form.ts';
import { quotePattern, quoteText } from './quote-sql.ts';
import type { ResultsLog } from './results-log.ts';
import { CELLS } from './task.ts';
import type { WorkingFile } from './working-file.ts';

const FORMATS: Readonly<Record<FileForm, string>> = {
  csv: 'FORMAT csv, HEADER true',
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  'json lines': 'FORMAT json',
};

/**
 * Writes all results in the order of the scenarios: beside their place first, then moved there in one
 * step, so that a file of that name is always whole.
 *
 * @throws Refusal where it cannot be written.
 */
export async function writeResults(
  working: WorkingFile,
  out: { readonly path: string; readonly form: FileForm },
  files: readonly string[],
): Promise<void> {
  const beside = `${working.path}-output`;
  const names = files.map(quoteText).join(', ');
  const write = out.form === 'csv' ? inert : (column: string): string => column;
  const text = (name: Cell): string => `${write(cell(name))} AS "${name}"`;
  await working.session.run(`
    COPY (
      SELECT ${text('scenario')}, ${write(`([${names}])[${cell('file')}::INTEGER + 1]`)} AS file,
        ${cell('row')}::BIGINT AS "row", ${cell('on')}::DATE AS "on", ${text('term')}, ${text('status')},
        ${text('value')}, ${cell('decimal')}::DOUBLE AS "decimal", ${text('unit')}, ${text('clause')}, ${text('reason')}
      FROM (SELECT unnest(rows) AS cells FROM ${packsIn(working.log)})
    ) TO ${quoteText(beside)} (${FORMATS[out.form]})`);
  try {
    makeLasting(beside);
    renameSync(beside, out.path);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`${showControls(out.path)} cannot be written (${code}).`);
  }
}

/** A processor reads so many bytes of packs at once, or two packs if they are larger. */
const READ_AT_ONCE = 2 << 20;

function packsIn({ path, longest }: ResultsLog): string {
  const most = Math.max(READ_AT_ONCE >> 1, longest);
  return `read_json(${quotePattern(path)}, format = 'newline_delimited', compression = 'uncompressed',
        columns = {rows: 'VARCHAR[][]'}, maximum_object_size = ${most})`;
}

type Cell = (typeof CELLS)[number];

function cell(name: Cell): string {
  return `cells[${CELLS.indexOf(name) + 1}]`;
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
