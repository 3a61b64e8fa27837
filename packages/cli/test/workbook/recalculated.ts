import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Workbook } from '@termsheet/compiler';
import { workbookBytes } from '../../src/workbook/workbook-bytes.ts';
import { type Grid, gridOf } from './grid.ts';

/** Where LibreOffice is; undefined where this machine has none. */
export const OFFICE = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
].find((path) => existsSync(path));

/** The sheets of a workbook by their names, as they were worked out. */
export type Sheets = ReadonlyMap<string, Grid>;

/** What LibreOffice makes of workbooks: each is written as the command writes it, and worked out anew. */
export async function recalculated(workbooks: readonly Workbook[]): Promise<readonly Sheets[]> {
  // Without a file it would wait for somebody to use it.
  if (workbooks.length === 0) return [];
  const directory = mkdtempSync(join(tmpdir(), 'termsheet-workbooks-'));
  const paths: string[] = [];
  for (const [at, workbook] of workbooks.entries()) {
    const path = join(directory, `book-${at}.xlsx`);
    writeFileSync(path, await workbookBytes(workbook));
    paths.push(path);
  }
  const out = await converted(directory, paths, { sheet: 'all', timeout: 240_000 });
  const books = workbooks.map(
    ({ sheets }, at): Sheets =>
      new Map(
        sheets.map(({ name }) => [
          name,
          gridOf(readFileSync(join(out, `book-${at}-${name}.csv`), 'utf8')),
        ]),
      ),
  );
  rmSync(directory, { recursive: true });
  return books;
}

/**
 * Where LibreOffice puts the cells of workbooks that it works out anew, all at once and without a profile of
 * anybody's: of all sheets, or of the one at a place from 1. Texts and errors stand in quotes, figures in full.
 */
export async function converted(
  directory: string,
  paths: readonly string[],
  { sheet, timeout }: { readonly sheet: number | 'all'; readonly timeout: number },
): Promise<string> {
  const out = join(directory, 'out');
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
  const which = sheet === 'all' ? -1 : sheet;
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,${which}`;
  await promisify(execFile)(
    OFFICE ?? 'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths],
    { timeout },
  );
  return out;
}
