import { compile, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation, formatLongDate, type Value } from '@termsheet/runtime';
import { preambleOf } from './examples-of.ts';
import type { Page, Table } from './read-page.ts';

/** What a table says of the first dates of one schedule, and what is found. */
export interface ScheduleRow {
  readonly schedule: string;
  readonly stated: readonly string[];
  readonly found: readonly string[];
}

/** The day on which history begins on the pages. */
const FIRST_DAY = Date.UTC(2026, 0, 5) / 86_400_000;

/** The tables of a page that give the first dates of schedules. */
export function scheduleTablesOf(page: Page): readonly Table[] {
  return page.tables.filter(({ heading }) => heading[1] === 'its dates begin with');
}

/** Works out as many of the dates of each schedule as its row gives. */
export function workOutSchedules(page: Page, table: Table): readonly ScheduleRow[] {
  return table.rows.map(([schedule = '', dates = '']) => {
    const stated = dates.match(/[A-Z][a-z]+ \d+, \d{4}/gu) ?? [];
    const lines = [
      preambleOf(page),
      'clause §"The table"',
      `  ${schedule}`,
      '  Next means the first X on or after the date in question',
      'scenario "nothing supplied"',
    ];
    return { schedule, stated, found: datesIn(lines.join('\n'), stated.length) };
  });
}

function datesIn(text: string, count: number): readonly string[] {
  const { ir, file, diagnostics } = compile({ path: 'schedules.terms', text });
  const scenario = ir === null ? undefined : readScenarios(file, ir)[0];
  if (ir === null || scenario === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  }
  const evaluation = new Evaluation(makeExecutable(ir), scenario.inputs);
  const index = ir.definitions.findIndex(({ name }) => name === 'Next');
  const found: string[] = [];
  for (let day = FIRST_DAY; found.length < count;) {
    const next: Value = evaluation.on(day).definition(index);
    if (typeof next !== 'number') break;
    found.push(formatLongDate(next));
    day = next + 1;
  }
  return found;
}
