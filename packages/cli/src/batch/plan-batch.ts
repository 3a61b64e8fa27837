import { resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  type ColumnPlan,
  type ColumnProblem,
  type ColumnTarget,
  type Ir,
  planEventColumns,
  planScenarioColumns,
  planSeriesColumns,
} from '@termsheet/compiler';
import { Refusal } from '../files/refusal.ts';
import { refusalToRead } from '../files/read-bytes.ts';
import { showControls } from '../files/show-controls.ts';
import type { BatchRequest } from './batch-request.ts';
import { formOfFile } from './file-form.ts';
import type { FilePlan } from './make-answerer.ts';
import { openCsv } from './open-csv.ts';
import { openParquet } from './open-parquet.ts';
import type { TableFile } from './table-file.ts';

/** A file of scenarios, or one that stands beside them. */
export interface BatchFile {
  /** The whole path. */
  readonly path: string;
  /** As the user named it. */
  readonly shownPath: string;
  /** Null where each line is a scenario file (JSON). */
  readonly table: TableFile | null;
}

/** Which files a batch reads, and how. */
export interface BatchPlan {
  readonly scenarios: readonly BatchFile[];
  readonly events: BatchFile | null;
  readonly series: BatchFile | null;
  /** How the rows of each file of scenarios are read, in the same order. */
  readonly files: readonly FilePlan[];
}

/**
 * Opens the files of a batch and reads their headings.
 *
 * @throws Refusal where a file or a heading cannot be used: that no row could mend.
 */
export async function planBatch(
  ir: Ir,
  directory: string,
  request: BatchRequest,
): Promise<BatchPlan> {
  const open = opener(directory);
  const scenarios: BatchFile[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const path of request.scenarios) scenarios.push(await open(path));
  const events = request.events === undefined ? null : asTable(await open(request.events));
  const series = request.series === undefined ? null : asTable(await open(request.series));
  const beside = {
    eventColumns: events === null ? null : eventColumnsOf(ir, events),
    seriesColumns:
      series === null ? null : targetsOf(planSeriesColumns(ir, headingsOf(series)), series),
  };
  const files = scenarios.map((file): FilePlan => {
    const hasBeside = events !== null || series !== null;
    if (file.table === null) return { path: file.path, table: refuseBeside(file, hasBeside) };
    const columns = targetsOf(planScenarioColumns(ir, headingsOf(file)), file);
    requireScenarios(columns, file, hasBeside);
    refuseTwice(columns, file, beside.seriesColumns ?? []);
    return { path: file.path, table: { columns, ...beside } };
  });
  return { scenarios, events, series, files };
}

/** All files of a batch by the numbers under which the results name them. */
export function filesOf({ scenarios, events, series }: BatchPlan): readonly BatchFile[] {
  return [...scenarios, ...(events === null ? [] : [events]), ...(series === null ? [] : [series])];
}

/** Opens files; the database that reads Parquet is started for the first of that kind. */
function opener(directory: string): (path: string) => Promise<BatchFile> {
  let database: Promise<DuckDBInstance> | null = null;
  return async (shownPath) => {
    const form = formOfFile(shownPath);
    const path = resolve(directory, shownPath);
    const refusal = refusalToRead(path, showControls(shownPath));
    if (refusal !== null) throw refusal;
    if (form === 'json lines') return { path, shownPath, table: null };
    if (form === 'csv') return { path, shownPath, table: openCsv(path, shownPath) };
    database ??= DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' });
    const connection = await (await database).connect();
    return { path, shownPath, table: await openParquet(connection, path, shownPath) };
  };
}

function asTable(file: BatchFile): BatchFile {
  if (file.table !== null) return file;
  throw new Refusal(
    `${showControls(file.shownPath)} cannot stand beside scenarios: that is a table, in CSV or Parquet.`,
  );
}

function headingsOf({ table }: BatchFile): readonly string[] {
  return table?.headings ?? [];
}

function targetsOf(plan: ColumnPlan, file: BatchFile): readonly ColumnTarget[] {
  if ('targets' in plan) return plan.targets;
  throw refusalOf(plan, file);
}

function eventColumnsOf(ir: Ir, file: BatchFile): readonly string[] {
  const problem = planEventColumns(ir, headingsOf(file));
  if (problem !== null) throw refusalOf(problem, file);
  return headingsOf(file);
}

function refusalOf({ problem, help }: ColumnProblem, file: BatchFile): Refusal {
  const advice = isPartedOtherwise(file)
    ? 'There is no comma in it: save the file with commas between its cells.'
    : help;
  return new Refusal(showControls(`${file.shownPath}, its heading: ${problem} ${advice}`));
}

/** As spreadsheets write CSV where the comma stands in figures. */
function isPartedOtherwise(file: BatchFile): boolean {
  const [heading = '', ...others] = headingsOf(file);
  return others.length === 0 && /[;\t]/.test(heading);
}

function refuseBeside({ shownPath }: BatchFile, hasBeside: boolean): null {
  if (!hasBeside) return null;
  throw new Refusal(
    `${showControls(shownPath)} holds scenario files (JSON), which hold their own events and series: --events and --series are for scenarios in CSV or Parquet.`,
  );
}

function requireScenarios(
  columns: readonly ColumnTarget[],
  { shownPath }: BatchFile,
  hasBeside: boolean,
): void {
  if (!hasBeside || columns.some(({ section }) => section === 'scenario')) return;
  throw new Refusal(
    `${showControls(shownPath)} has no column \`scenario\`, by which the events and series of each row are found.`,
  );
}

function refuseTwice(
  columns: readonly ColumnTarget[],
  { shownPath }: BatchFile,
  series: readonly ColumnTarget[],
): void {
  const names = new Set(series.flatMap((target) => ('name' in target ? [target.name] : [])));
  const twice = columns.find((target) => 'name' in target && names.has(target.name));
  if (twice === undefined || !('name' in twice)) return;
  throw new Refusal(
    showControls(
      `${shownPath}, its heading: \`${twice.name}\` is a column of the series too. Leave out one of the two.`,
    ),
  );
}
