import { dirname, resolve } from 'node:path';
import type { Ir, TermPlace } from '@termsheet/compiler';
import {
  type BatchRow,
  makeScenarioRunner,
  readScenarioBase,
  rowToScenario,
  type ScenarioRunner,
  type TablePlan,
} from '@termsheet/compiler/batch';
import type { Diagnostic } from '@termsheet/dsl';
import { type Day, formatIsoDate, type Value } from '@termsheet/runtime';
import { readTable } from '../contract/read-table.ts';
import { Refusal } from '../files/refusal.ts';
import { wholeContent } from './long-contents.ts';
import type { TaskRow } from './task.ts';

/** All that a thread needs to work out scenarios: plain data, which can be sent to it. */
export interface WorkOrder {
  readonly ir: Ir;
  readonly terms: readonly TermPlace[];
  readonly on: Day | null;
  readonly with: readonly string[];
  readonly base: null | { readonly path: string; readonly text: string };
  /** By the number of each file. */
  readonly files: readonly FilePlan[];
  /** The path of the file of contents that are too long for the database. */
  readonly longContents: string;
}

/** How the rows of a file are read; `table` is null where each is a scenario file (JSON) already. */
export interface FilePlan {
  /** The whole path, beside which the files are looked for that its scenarios name. */
  readonly path: string;
  readonly table: TablePlan | null;
}

/** What a scenario came to. */
export interface Answer {
  readonly on: string | null;
  readonly rows: readonly ResultOfTerm[];
  /** Why it could not be worked out; null where it was. */
  readonly refusal: string | null;
}

/** A row of the results: of a term, or of a scenario that was refused. */
export type ResultOfTerm =
  | BatchRow
  | (Readonly<Record<Exclude<keyof BatchRow, 'status' | 'reason'>, null>> & {
      readonly status: 'refused';
      readonly reason: string;
    });

export type Answerer = (row: TaskRow) => Answer;

/** Makes a contract ready once and works out any number of scenarios, each for itself and with what `order.with` says. */
export function makeAnswerer(
  order: WorkOrder,
  withArguments: ReadonlyMap<number, Value>,
): Answerer {
  const { ir, terms, on } = order;
  const run = makeScenarioRunner(ir, { terms, on, withArguments });
  const base = order.base === null ? undefined : readBase(ir, order.base);
  return (row) => {
    if (row.problem !== null) return refuse(row.problem);
    const plan = order.files[row.file];
    if (plan === undefined) throw new Error('A scenario stands in a file of scenarios.');
    const scenario = scenarioOf(plan, row, order.longContents);
    if ('problem' in scenario) return refuse(scenario.problem);
    return answer(run, scenario.text, { base, readCsv: csvBeside(plan.path) });
  };
}

function readBase(
  ir: Ir,
  { path, text }: NonNullable<WorkOrder['base']>,
): ReturnType<typeof readScenarioBase> {
  return readScenarioBase(text, ir, { readCsv: csvBeside(path) });
}

/** Opens the CSV files that a scenario names, which are looked for beside the file it stands in. */
export function csvBeside(path: string): (table: string) => string | undefined {
  return (table) => readTable(dirname(resolve(path)), table);
}

function scenarioOf(
  { table }: FilePlan,
  row: TaskRow,
  longContents: string,
): ReturnType<typeof rowToScenario> {
  const content = wholeContent(longContents, row.content);
  if (table === null) return { text: typeof content === 'string' ? content : '' };
  return rowToScenario(table, {
    cells: typeof content === 'string' ? [] : (content ?? []),
    events: row.events.map((cells) => wholeContent(longContents, cells)),
    series: row.series.map((cells) => wholeContent(longContents, cells)),
  });
}

function answer(run: ScenarioRunner, text: string, options: Parameters<ScenarioRunner>[1]): Answer {
  try {
    const outcome = run(text, options);
    if (outcome.kind === 'refused') return refuse(describe(outcome.diagnostics));
    return { on: formatIsoDate(outcome.on), rows: outcome.rows, refusal: null };
  } catch (error) {
    // One scenario is never the end of the others, whatever it found in us.
    return refuse(error instanceof Refusal ? error.message : `${FAULT} ${String(error)}`);
  }
}

const FAULT = 'This is a fault of terms itself; please report it with the scenario that shows it:';

/** More findings of one scenario than these are counted. */
const MAX_LISTED = 10;

function describe(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return NO_DAY;
  const listed = diagnostics
    .slice(0, MAX_LISTED)
    .map(({ message, help }) => [message, help].join(' ').replaceAll(/\s+/gu, ' '));
  const others = diagnostics.length - listed.length;
  return [...listed, ...(others > 0 ? [`And ${others} more findings.`] : [])].join('\n');
}

const NO_DAY =
  '$.on: The scenario names no day to ask about. Give it an `on`, or one to the whole batch by --on.';

/** What stands in the results for a scenario that could not be worked out. */
export function refuse(reason: string): Answer {
  const row = {
    term: null,
    status: 'refused',
    value: null,
    decimal: null,
    unit: null,
    clause: null,
    reason,
  } as const;
  return { on: null, rows: [row], refusal: reason };
}
