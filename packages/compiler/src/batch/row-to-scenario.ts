import type { ColumnTarget } from './plan-columns.ts';

/** A row by its columns; null and the empty text are cells that say nothing. */
export type Cells = readonly (string | null)[];

/** A row with what stands of its scenario in tables beside it. */
export interface ScenarioRow {
  readonly cells: Cells;
  /** The events told of it in a table of their own, by the headings of that table. */
  readonly events: readonly Cells[];
  /** The days told of it in a table of their own, in order. */
  readonly series: readonly Cells[];
}

/** How tables of scenarios, events and series are read; null where there is no such table. */
export interface TablePlan {
  readonly columns: readonly ColumnTarget[];
  readonly eventColumns: readonly string[] | null;
  readonly seriesColumns: readonly ColumnTarget[] | null;
}

/** A scenario file (JSON), or in words why a row makes none, with its place in that file. */
export type RowScenario = { readonly text: string } | { readonly problem: string };

/** The scenario file (JSON) that says what a row of a table says. */
export function rowToScenario(plan: TablePlan, row: ScenarioRow): RowScenario {
  const sections = new Map<string, string[]>();
  const enter = (section: string, name: string, json: string): void => {
    const members = sections.get(section) ?? [];
    members.push(`${JSON.stringify(name)}:${json}`);
    sections.set(section, members);
  };
  const members: string[] = [];
  for (const [place, target] of plan.columns.entries()) {
    const cell = row.cells[place] ?? '';
    if (cell === '') continue;
    const json = mayBeJson(target) ? jsonOf(cell) : JSON.stringify(cell);
    if (json === null) return { problem: `${pathOf(target)}: ${NO_JSON}` };
    if ('name' in target) enter(target.section, target.name, json);
    else members.push(`"${target.section}":${json}`);
  }
  for (const [name, json] of seriesOf(plan, row)) enter('facts', name, json);
  const told = eventsOf(plan, row);
  if ('problem' in told) return told;
  for (const [name, entries] of sections) members.push(`"${name}":{${entries.join()}}`);
  return { text: `{${[...members, ...told.members].join()}}` };
}

const NO_JSON =
  'The cell opens like JSON, with `[` or `{`, and is none. Check its brackets and quotation marks; inside a CSV cell each quotation mark is written twice.';

/** Rows, keys, events and lists are JSON in their cell; a blank and a reading are what they are. */
function mayBeJson({ section }: ColumnTarget): boolean {
  return section === 'facts' || section === 'tables' || section === 'events';
}

/**
 * A cell as JSON: what opens with a bracket is JSON already, checked to be one whole value, so that
 * no cell can say more than its own column; null where it is not.
 */
function jsonOf(cell: string): string | null {
  if (!/^[[{]/u.test(cell)) return JSON.stringify(cell);
  try {
    JSON.parse(cell);
    return cell;
  } catch {
    return null;
  }
}

function pathOf(target: ColumnTarget): string {
  return 'name' in target
    ? `$.${target.section}.${JSON.stringify(target.name)}`
    : `$.${target.section}`;
}

function eventsOf(
  { columns, eventColumns }: TablePlan,
  { cells, events }: ScenarioRow,
): { readonly members: readonly string[] } | { readonly problem: string } {
  if (eventColumns === null || events.length === 0) return { members: [] };
  const own = columns.findIndex(({ section }) => section === 'events');
  if ((cells[own] ?? '') !== '') {
    return {
      problem:
        '$.events: The events of this scenario stand in its own row and in the file of events. Leave out one of the two.',
    };
  }
  const written: string[] = [];
  for (const [place, event] of events.entries()) {
    const json = eventToJson(eventColumns, event);
    if (json === null) return { problem: `$.events[${place}]: ${NO_JSON}` };
    written.push(json);
  }
  return { members: [`"events":[${written.join()}]`] };
}

function eventToJson(columns: readonly string[], cells: Cells): string | null {
  const members: string[] = [];
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (cell === '' || column === 'scenario') continue;
    const json = jsonOf(cell);
    if (json === null) return null;
    members.push(`${JSON.stringify(column)}:${json}`);
  }
  return `{${members.join()}}`;
}

/** By fact, the rows that the days of a scenario give it. */
function seriesOf(
  { seriesColumns }: TablePlan,
  { series }: ScenarioRow,
): readonly (readonly [string, string])[] {
  if (seriesColumns === null || series.length === 0) return [];
  const date = seriesColumns.findIndex(({ section }) => section === 'on');
  return seriesColumns.flatMap((target, place): (readonly [string, string])[] => {
    if (!('name' in target)) return [];
    const rows = series.flatMap((cells) => {
      const cell = cells[place] ?? '';
      return cell === '' ? [] : [[cells[date] ?? '', cell]];
    });
    return rows.length === 0 ? [] : [[target.name, JSON.stringify(rows)]];
  });
}
