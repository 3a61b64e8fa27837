import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { FileForm } from './file-form.ts';
import { quoteText } from './quote-sql.ts';
import type { WorkingFile } from './working-file.ts';

/** The columns of the results, as they are kept. */
const ROWS =
  '[{"scenario":"VARCHAR","file":"INTEGER","row":"BIGINT","on":"DATE","term":"VARCHAR","status":"VARCHAR","value":"VARCHAR","decimal":"DOUBLE","unit":"VARCHAR","clause":"VARCHAR","reason":"VARCHAR"}]';

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
  await working.execute(`
    COPY (
      SELECT ${write('a.scenario')} AS scenario, ${write(`([${names}])[a.file + 1]`)} AS file, a."row" AS "row",
        a."on" AS "on", ${write('a.term')} AS term, a.status AS status, ${write('a.value')} AS value,
        a.decimal AS "decimal", ${write('a.unit')} AS unit, ${write('a.clause')} AS clause, ${write('a.reason')} AS reason
      FROM (SELECT unnest(from_json(rows, ${quoteText(ROWS)})) AS a FROM results)
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
