import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Workbook as File } from '@cj-tech-master/excelts';
import type { Workbook } from '@termsheet/compiler';
import { workbookBytes } from '../../src/workbook/workbook-bytes.ts';

/** Where LibreOffice is; undefined where this machine has none. */
export const OFFICE = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
].find((path) => existsSync(path));

/** What LibreOffice makes of workbooks: each is written, worked out anew and read again. */
export async function recalculated(workbooks: readonly Workbook[]): Promise<readonly File[]> {
  // Without a file it would wait for somebody to use it.
  if (workbooks.length === 0) return [];
  const directory = mkdtempSync(join(tmpdir(), 'termsheet-workbooks-'));
  const paths: string[] = [];
  for (const [at, workbook] of workbooks.entries()) {
    const path = join(directory, `book-${at}.xlsx`);
    writeFileSync(path, await workbookBytes(workbook));
    paths.push(path);
  }
  const to = { filter: 'xlsx:Calc MS Excel 2007 XML', timeout: 240_000 };
  const out = await converted(directory, paths, to);
  return Promise.all(
    paths.map(async (_, at) => {
      const file = new File();
      await file.xlsx.load(readFileSync(join(out, `book-${at}.xlsx`)));
      return file;
    }),
  );
}

/** Where LibreOffice puts files that it works out anew, all at once and without a profile of anybody's. */
export async function converted(
  directory: string,
  paths: readonly string[],
  { filter, timeout }: { readonly filter: string; readonly timeout: number },
): Promise<string> {
  const out = join(directory, 'out');
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
  await promisify(execFile)(
    OFFICE ?? 'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths],
    { timeout },
  );
  return out;
}

/** What a cell comes to: a figure, a text, yes or no, an error such as `#N/A`, or nothing. */
export function resultAt(
  file: File,
  sheet: string,
  place: { readonly row: number; readonly column: number },
): unknown {
  const cell = file.getWorksheet(sheet)?.getCell(place.row, place.column).value;
  const value: unknown =
    typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.result : cell;
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25_569;
  if (typeof value === 'object' && value !== null && 'error' in value) return value.error;
  return value ?? '';
}
