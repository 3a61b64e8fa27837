import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '@termsheet/compiler';
import { type Grid, gridOf } from './grid.ts';
import { plainBytes } from './plain-bytes.ts';
import { converted } from './recalculated.ts';

/** The sheet Days of many workbooks, all worked out by one LibreOffice. */
export async function recalculatedDays(workbooks: readonly Workbook[]): Promise<readonly Grid[]> {
  const [first] = workbooks;
  if (first === undefined) return [];
  const directory = mkdtempSync(join(tmpdir(), 'termsheet-days-'));
  const slim = workbooks.map(withoutProse);
  const paths: string[] = [];
  for (const [at, workbook] of slim.entries()) {
    const path = join(directory, `book-${at}.xlsx`);
    writeFileSync(path, plainBytes(workbook));
    paths.push(path);
  }
  // Which sheet is written is said once for all files; the sheets of one contract stand alike.
  const sheet = (slim[0]?.sheets.findIndex(({ name }) => name === 'Days') ?? 0) + 1;
  useOneThread(directory);
  const out = await converted(directory, paths, { sheet, timeout: 1_200_000 });
  const grids = paths.map((_, at) =>
    gridOf(readFileSync(join(out, `book-${at}-Days.csv`), 'utf8')),
  );
  rmSync(directory, { recursive: true });
  return grids;
}

/**
 * Has LibreOffice work cells out one by one. Like formulas of a column would be worked out on several threads
 * at once, which leaves some of them with an error where they rest on one another through other sheets; the
 * workbooks that users get have no such formulas in these places, and these here only for they are written once.
 */
function useOneThread(directory: string): void {
  const user = join(directory, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Calculation"><prop oor:name="UseThreadedCalculationForFormulaGroups" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`,
  );
}

/** What nothing is worked out on is left out. */
function withoutProse(workbook: Workbook): Workbook {
  const sheets = workbook.sheets
    .filter(({ name }) => name !== 'Checks' && name !== 'Not held')
    .map((sheet) => ({
      ...sheet,
      conditions: [],
      choices: [],
      cells: asOfDays(sheet),
    }));
  return { ...workbook, sheets };
}

/** The rows that the date in question looks at are those of a day once more; and on their dates nothing rests. */
function asOfDays({
  name,
  cells,
}: Workbook['sheets'][number]): Workbook['sheets'][number]['cells'] {
  if (!name.startsWith('Each ')) return cells;
  const rows = new Set(
    cells.flatMap(({ row, content }) =>
      content.kind === 'formula' && content.formula === 'Date_in_Question' ? [row] : [],
    ),
  );
  return cells.filter(({ row, column }) => column > 1 && !rows.has(row));
}
