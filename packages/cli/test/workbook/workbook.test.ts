import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbook as File } from '@cj-tech-master/excelts';
import { compile, emitWorkbook, readScenarios, type Workbook } from '@termsheet/compiler';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../../src/workbook/workbook-bytes.ts';
import { runCaptured } from '../support/run-captured.ts';
import { compareGrids } from './compare-with-engine.ts';
import { cellAt, type Grid } from './grid.ts';
import { reachOf } from './reach.ts';
import { OFFICE, recalculated, type Sheets } from './recalculated.ts';

/** A few empty rows are as good as many. */
const spare = { rows: 3, tableRows: 1, prices: 3 };

/** A contract for these tests, with the one scenario that its workbook holds. */
function fixture(name: string) {
  const path = fileURLToPath(new URL(`fixtures/${name}.terms`, import.meta.url));
  const compilation = compile({ path, text: readFileSync(path, 'utf8') });
  const ir = existing(compilation.ir);
  const scenarios = readScenarios(compilation.file, ir);
  const { inputs, title } = existing(scenarios[0]);
  const workbook = emitWorkbook(ir, { inputs, loaded: title, day: null, scenarios, spare });
  return { path, ir, scenarios: scenarios.slice(0, 1), workbook };
}

function existing<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('It is in the fixture.');
  return thing;
}

const held = fixture('held');
const each = fixture('each');
const made = fixture('made');
const paid = fixture('owed');
const late = fixture('late');
const stretches = fixture('stretches');
const doubt = fixture('doubt');
const beyond = fixture('beyond');
const { path } = held;

test('a text is a text, whatever it begins with', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '<b>&"', '\tx'];
  const sheet = {
    name: 'Texts',
    cells: texts.map((text, at) => ({
      row: at + 1,
      column: 1,
      content: { kind: 'text', text } as const,
      style: 'input' as const,
    })),
    widths: [20],
    frozen: { rows: 1, columns: 0 },
    conditions: [],
    choices: [],
    orientation: 'portrait' as const,
  };
  const bytes = await workbookBytes({ title: '<&>', sheets: [sheet], names: [] });
  const read = new File();
  await read.xlsx.load(bytes);
  expect(texts.map((_, at) => read.getWorksheet('Texts')?.getCell(at + 1, 1).value)).toEqual(texts);
});

test.each([held, each, made, paid, late, stretches, beyond])(
  'every term of a contract that needs nothing else is held',
  ({ workbook }) => {
    const cells = workbook.sheets.find(({ name }) => name === 'Terms')?.cells ?? [];
    const words = cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
    expect(words.length).toBeGreaterThan(50);
    expect(words).not.toContain('not held');
  },
);

test('a covenant is said to be watched where a term asks for its breach', () => {
  const cells = made.workbook.sheets.find(({ name }) => name === 'Not held')?.cells ?? [];
  const said = cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
  expect(said.slice(said.indexOf('Quiet')).slice(0, 4)).toEqual([
    'Quiet',
    '§9',
    'covenant',
    'Timeline says when it is breached, as far as terms ask for that. Whether it binds today is not told.',
  ]);
});

test('a duty has its lines where nothing else is made by the contract', () => {
  const { workbook } = fixture('alone');
  const cells = workbook.sheets.find(({ name }) => name === 'Timeline')?.cells ?? [];
  const heads = cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
  expect(heads).toContain('Stand By next');
});

// LibreOffice follows four hundred cells that wait for one another; with more it has shown a circle where there is none.
test.each([each, made])(
  'cells are met in the order of their lines: few wait for one another, and none for itself',
  ({ workbook }) => {
    const { deepest, circles } = reachOf(workbook);
    expect(circles).toEqual([]);
    expect(deepest.length).toBeGreaterThan(3);
    expect(deepest.length).toBeLessThan(30);
  },
);

if (OFFICE === undefined) {
  test('there is no LibreOffice on this machine, so that no workbook is recalculated', () => {
    expect(OFFICE).toBeUndefined();
  });
}

const recalculation = OFFICE === undefined ? [] : [OFFICE];

describe.each(recalculation)('recalculated by %s', () => {
  test(
    'every term is what the engine gives, and follows an input',
    { timeout: 240_000 },
    async () => {
      const files = await recalculated([
        held.workbook,
        withInput(held.workbook, 'Inputs', {
          title: 'Principal Amount',
          was: 330_000,
          is: 660_000,
        }),
        each.workbook,
        withInput(each.workbook, 'Events', { title: '', was: 25_000, is: 50_000 }),
        made.workbook,
        // The answer comes on May 13, and so both requests are answered late.
        withInput(made.workbook, 'Events', { title: '', was: 46_151, is: 46_155 }),
        paid.workbook,
        // The first payment is of the whole instalment.
        withInput(paid.workbook, 'Events', { title: '', was: 4000, is: 10_000 }),
        late.workbook,
        doubt.workbook,
        stretches.workbook,
        // From February 1 on no date is the last of its month.
        withInput(stretches.workbook, 'Inputs', { title: 'Issue Date', was: 46_418, is: 46_419 }),
        beyond.workbook,
      ]);
      for (const [{ ir, scenarios, workbook }, file] of [
        [held, files[0]],
        [each, files[2]],
        [made, files[4]],
        [paid, files[6]],
        [late, files[8]],
        [stretches, files[10]],
        [beyond, files[12]],
      ] as const) {
        const done = { scenarios, workbooks: [workbook], grids: [daysOf(file)] };
        const { compared, figures, differences } = compareGrids(ir, done);
        expect(differences).toEqual([]);
        expect(compared).toBeGreaterThan(60);
        expect(figures).toBeGreaterThan(30);
      }
      const failed = { row: 3, column: 5 };
      expect(files.map((file) => cellAt(file.get('Checks'), failed))).toEqual([
        0, 2, 0, 2, 0, 2, 0, 5, 0, 3, 0, 1, 0,
      ]);
      const shown = (term: string, { workbook }: typeof held): unknown[] =>
        files.map((file) => cellAt(file.get('Terms'), placeOf(workbook, term)));
      expect(shown('Conversion Shares', held).slice(0, 2)).toEqual([3_728_249, 9_321_469]);
      expect(shown('Held After Repayments', each).slice(2, 4)).toEqual([275_000, 250_000]);
      expect(shown('Answers', made).slice(4, 6)).toEqual([1, 1]);
      expect(shown('Instalments Paid', paid).slice(6, 8)).toEqual([40_000, 40_000]);
      // What is left of a duty that is not the oldest, and what came about on a day without a line, is unknown, and
      // never said to be otherwise.
      const grids = [daysOf(files[9])];
      const { differences } = compareGrids(doubt.ir, {
        ...doubt,
        workbooks: [doubt.workbook],
        grids,
      });
      expect(differences).toEqual([
        'nobody says · Left · 2026-01-20 · found "#N/A", engine 500',
        'nobody says · Left · 2026-08-20 · found "#N/A", engine 500',
        'nobody says · Left · 2026-09-01 · found "#N/A", engine 500',
        'nobody says · Is Breached · 2026-08-20 · found "#N/A", engine true',
        'nobody says · Is Default · 2026-08-20 · found "#N/A", engine true',
        'nobody says · Goes On · 2026-08-20 · found "#N/A", engine true',
        'nobody says · Goes On · 2026-09-01 · found "#N/A", engine true',
      ]);
      // On July 6 nothing comes about; on July 13 one thing after the other does.
      expect([46_209, 46_216].map((day) => closesOn(existing(files[4]), day))).toEqual([1, 3]);
    },
  );
});

/** How many lines of the Timeline ask conditions at the close of a day. */
function closesOn(file: Sheets, day: number): number {
  const rows = existing(file.get('Timeline'));
  return rows.filter((cells) => cells[1] === day && cells[3] === 'close').length;
}

function daysOf(file: Sheets | undefined): Grid {
  return existing(existing(file).get('Days'));
}

/** The workbook with another amount in a cell of a sheet, in the row that a text names where one does. */
function withInput(
  workbook: Workbook,
  sheetName: string,
  { title, was, is }: { readonly title: string; readonly was: number; readonly is: number },
): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const row = sheet.cells.find(
      ({ content }) => content.kind === 'text' && content.text === title,
    )?.row;
    const cells = sheet.cells.map((cell) =>
      cell.content.kind === 'figure' &&
      cell.content.figure === was &&
      (title === '' || cell.row === row)
        ? { ...cell, content: { kind: 'figure', figure: is } as const }
        : cell,
    );
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

function placeOf({ sheets }: Workbook, term: string): { row: number; column: number } {
  const cells = sheets.find(({ name }) => name === 'Terms')?.cells ?? [];
  const cell = cells.find(
    ({ content, style }) => style === 'label' && content.kind === 'text' && content.text === term,
  );
  return { row: cell?.row ?? 0, column: 2 };
}

test('terms build writes the workbook, with the scenario that is named', async () => {
  const out = mkdtempSync(join(tmpdir(), 'termsheet-build-'));
  const asked = ['build', path, '--target', 'excel', '--out', out, '--scenario', 'all that'];
  const { code } = await runCaptured(asked);
  expect(code).toBe(0);
  const read = new File();
  await read.xlsx.load(readFileSync(join(out, 'held.xlsx')));
  expect(read.getWorksheet('Inputs')?.getCell('B6').value).toBe(330_000);
});

test('a workbook is made of one file', async () => {
  const asked = ['build', path, path, '--target', 'excel', '--out', tmpdir()];
  expect(await runCaptured(asked)).toMatchObject({
    code: 2,
    err: expect.stringContaining('A workbook is made of one file'),
  });
});

test('a scenario is for a workbook alone', async () => {
  const asked = ['build', path, '--target', 'ir', '--out', tmpdir(), '--scenario', 'all that'];
  const { code, err } = await runCaptured(asked);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('--scenario is for --target excel'),
  });
});
