import { compile, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation, Exact, formatLongDate, type Value } from '@termsheet/runtime';
import { preambleOf } from './examples-of.ts';
import type { Page, Table } from './read-page.ts';

/** What a table says of one window, and what is found; `—` stands for an end that is open. */
export interface WindowRow {
  readonly window: string;
  readonly stated: readonly string[];
  readonly found: readonly string[];
}

const OPEN_END = '—';

/** The days of history that are marked, each with one event, so that a window shows its ends. */
const FIRST = Date.UTC(2025, 0, 1) / 86_400_000;
const LAST = Date.UTC(2026, 11, 31) / 86_400_000;

/** The tables of a page that give the first and last day of windows. */
export function windowTablesOf(page: Page): readonly Table[] {
  return page.tables.filter(({ heading }) => heading[0] === 'window');
}

/** Works out each window of a table: its first day, its last, and on how many days a term is read. */
export function workOutWindows(page: Page, table: Table): readonly WindowRow[] {
  const windows = table.rows.map(([window]) => window ?? '');
  const evaluation = evaluate(writeFile(preambleOf(page), windows));
  const names = evaluation.program.definitions.map(({ name }) => name);
  const read = (name: string): Value => evaluation.on(LAST).definition(names.indexOf(name));
  return windows.map((window, index) => ({
    window,
    stated: table.rows[index]?.slice(1) ?? [],
    found: [
      writeDay(read(`First ${index + 1}`), FIRST),
      writeDay(read(`Last ${index + 1}`), LAST),
      writeCount(read(`Days ${index + 1}`), window),
    ],
  }));
}

function writeFile(preamble: string, windows: readonly string[]): string {
  const definitions = windows.flatMap((window, index) => [
    `  First ${index + 1} means the date of the first Mark ${window}`,
    `  Last ${index + 1} means the date of the last Mark ${window}`,
    `  Days ${index + 1} means the sum of 1 ${window}`,
  ]);
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, place) => FIRST + place);
  return [
    preamble,
    'clause §"The table"',
    '  event Mark',
    ...definitions,
    'scenario "a mark on every day"',
    ...days.map((day) => `  on ${formatLongDate(day)} Mark`),
  ].join('\n');
}

function evaluate(text: string): Evaluation {
  const { ir, file, diagnostics } = compile({ path: 'windows.terms', text });
  const scenario = ir === null ? undefined : readScenarios(file, ir)[0];
  if (ir === null || scenario === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  }
  return new Evaluation(makeExecutable(ir), scenario.inputs);
}

function writeDay(value: Value, openEnd: number): string {
  if (value === openEnd) return OPEN_END;
  return typeof value === 'number' ? formatLongDate(value) : 'no day';
}

/** A window with an open end takes in as many days as are known, which says nothing of its form. */
function writeCount(value: Value, window: string): string {
  if (/^(?:(?:on or )?after|at least)\b/u.test(window)) return OPEN_END;
  return value instanceof Exact ? value.toString() : 'no number';
}
