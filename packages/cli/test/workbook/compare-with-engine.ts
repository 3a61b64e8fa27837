import {
  emitWorkbook,
  type Ir,
  makeExecutable,
  type ReadScenario,
  type Workbook,
} from '@termsheet/compiler';
import {
  Duration,
  Evaluation,
  Exact,
  formatIsoDate,
  formatTimeOfDay,
  formatValue,
  Missing,
  OccurrenceName,
  TimeOfDay,
  unknown,
  type Value,
} from '@termsheet/runtime';
import type { Grid } from './grid.ts';
import { recalculatedDays } from './recalculated-days.ts';

/** What was compared, and where the workbook says another thing than the engine. */
export interface Comparison {
  readonly compared: number;
  readonly figures: number;
  readonly heldTerms: number;
  readonly allTerms: number;
  readonly differences: readonly string[];
}

/** Every held term of a contract on every day that each of the scenarios asks about. */
export async function compareWithEngine(
  ir: Ir,
  scenarios: readonly ReadScenario[],
): Promise<Comparison> {
  const workbooks = scenarios.map(({ title, inputs }, at) =>
    emitWorkbook(ir, {
      inputs,
      loaded: title,
      day: null,
      scenarios: scenarios.slice(at, at + 1),
      spare: { rows: 1, tableRows: 1, prices: 1 },
    }),
  );
  return compareGrids(ir, { scenarios, workbooks, grids: await recalculatedDays(workbooks) });
}

/** Workbooks of scenarios, and what was worked out of each on its sheet Days. */
export interface Recalculated {
  readonly scenarios: readonly ReadScenario[];
  readonly workbooks: readonly Workbook[];
  readonly grids: readonly Grid[];
}

/** The same of workbooks that are worked out already. */
export function compareGrids(ir: Ir, { scenarios, workbooks, grids }: Recalculated): Comparison {
  const program = makeExecutable(ir);
  const differences: string[] = [];
  let compared = 0;
  let figures = 0;
  let heldTerms = 0;
  for (const [at, scenario] of scenarios.entries()) {
    const [workbook, grid] = [workbooks[at], grids[at]];
    if (workbook === undefined || grid === undefined) continue;
    const evaluation = new Evaluation(program, scenario.inputs);
    const { rows, columns } = daysOf(workbook);
    heldTerms = rows.length;
    for (const { name, row } of rows) {
      const read = readerOf(ir, name, { evaluation, asked: askedOf(workbook, name) });
      if (read === null) continue;
      for (const { serial, column } of columns) {
        const wanted = read(evaluation.on(serial - 25_569));
        // A scenario that says nothing of any day is asked about one decades on, which is too much work.
        if (wanted instanceof Missing && wanted.reasons.some((reason) => GIVEN_UP.test(reason)))
          continue;
        const found = grid[row - 1]?.[column - 1] ?? '';
        compared += 1;
        if (wanted instanceof Exact) figures += 1;
        if (isSame(found, wanted)) continue;
        differences.push(
          `${scenario.title} · ${name} · ${formatIsoDate(serial - 25_569)} · found ${JSON.stringify(found)}, engine ${wordsOf(wanted)}`,
        );
      }
    }
  }
  return {
    compared,
    figures,
    heldTerms,
    allTerms: ir.states.length + ir.definitions.length,
    differences,
  };
}

/** The number of the event or row for which the sheet Terms asks for a term; null where it has none. */
function askedOf({ sheets }: Workbook, term: string): number | null {
  const cells = sheets.find(({ name }) => name === 'Terms')?.cells ?? [];
  const row = cells.find(
    ({ content, style }) => style === 'label' && content.kind === 'text' && content.text === term,
  )?.row;
  const asked = cells.find((cell) => cell.row === row && cell.column === 4)?.content;
  return asked?.kind === 'figure' ? asked.figure : null;
}

function wordsOf(value: Value): string {
  if (value instanceof Missing) return `${value.kind} (${value.reasons.join('; ')})`;
  return value instanceof Exact ? value.toString() : JSON.stringify(value);
}

/** The terms of the sheet of days by their rows, and its days by their columns. */
function daysOf({ sheets }: Workbook): {
  readonly rows: readonly { readonly name: string; readonly row: number }[];
  readonly columns: readonly { readonly serial: number; readonly column: number }[];
} {
  const cells = sheets.find(({ name }) => name === 'Days')?.cells ?? [];
  return {
    rows: cells.flatMap(({ row, column, style, content }) =>
      column === 1 && style === 'label' && content.kind === 'text'
        ? [{ name: content.text, row }]
        : [],
    ),
    columns: cells.flatMap(({ row, column, content }) =>
      row === 4 && content.kind === 'figure' ? [{ serial: content.figure, column }] : [],
    ),
  };
}

type Snapshot = ReturnType<Evaluation['on']>;

interface Asking {
  readonly evaluation: Evaluation;
  readonly asked: number | null;
}

/** How the engine gives a term, of the event or row that the workbook asks it for; null where it asks for none. */
function readerOf(
  ir: Ir,
  name: string,
  { evaluation, asked }: Asking,
): ((at: Snapshot) => Value) | null {
  const state = ir.states.findIndex((each) => each.name === name);
  const definition = ir.definitions.findIndex((each) => each.name === name);
  const spec = ir.states[state] ?? ir.definitions[definition];
  if (spec === undefined || ('parameter' in spec && spec.parameter !== null)) return null;
  const { keyedBy } = spec;
  if (keyedBy !== null && asked === null) return null;
  const keyAt = (at: Snapshot): Value | null =>
    keyedBy === null ? null : keyOf(ir, { evaluation, asked, at }, keyedBy);
  return state >= 0
    ? (at) => at.state(state, keyAt(at))
    : (at) => at.definition(definition, keyAt(at));
}

/** The row or report of a number; of what the contract brings about that which came about so manieth. */
function keyOf(
  ir: Ir,
  { evaluation, asked, at }: Asking & { readonly at: Snapshot },
  event: number,
): Value {
  const place = (asked ?? 0) - 1;
  const source = ir.events[event]?.source.kind;
  if (source === 'row') return new OccurrenceName(event, place);
  const all = source === 'reported' ? evaluation.occurrences : at.occurrencesOf(event);
  return all[place] ?? unknown('which event is meant');
}

const GIVEN_UP = /^it takes more work than any contract needs/u;

const STATUS: ReadonlyMap<unknown, string> = new Map([
  ['#N/A', 'unknown'],
  ['#NULL!', 'none'],
  ['#REF!', 'not yet'],
  ['#NUM!', 'impossible'],
  ['#DIV/0!', 'impossible'],
]);

function isSame(found: unknown, wanted: Value): boolean {
  if (wanted instanceof Missing) return STATUS.get(found) === wanted.kind;
  if (wanted instanceof Exact) return typeof found === 'number' && isClose(found, wanted);
  if (typeof wanted === 'number') return found === wanted + 25_569;
  if (wanted instanceof TimeOfDay) return found === formatTimeOfDay(wanted);
  if (wanted instanceof Duration)
    return found === (wanted.basis === 'days' ? wanted.count : formatValue(wanted, null));
  return found === wanted;
}

/** Equal to twelve significant digits; a whole number is the same whole number. */
function isClose(found: number, wanted: Exact): boolean {
  const [above = '0', below = '1'] = wanted.toString().split('/');
  const figure = Number(above) / Number(below);
  if (wanted.isInteger() && Math.abs(figure) < 1e12)
    return Math.abs(found - figure) < 1e-6 * Math.max(1, Math.abs(figure) * 1e-6);
  return Math.abs(found - figure) <= 1e-12 * Math.abs(figure) + 1e-15;
}
