import type { Cells } from '@termsheet/compiler/batch';
import type { Answerer, ResultOfTerm } from './make-answerer.ts';

/**
 * A scenario as it waits to be worked out. The scenarios of a task go from the database to whoever answers
 * them as one text, their list in JSON: nobody on the way reads it.
 */
export interface TaskRow {
  readonly file: number;
  /** The line on which it starts, in Parquet its number. */
  readonly row: number;
  readonly scenario: string | null;
  /** The scenario file (JSON) as a text, or the cells of the row; null where it cannot be read. */
  readonly content: string | Cells | null;
  /** Why it cannot be read; null where it can. */
  readonly problem: string | null;
  /** Its rows in the tables of events and of series. */
  readonly events: readonly Cells[];
  readonly series: readonly Cells[];
}

/** What the scenarios of a task came to, in their order. */
export interface TaskAnswers {
  readonly packs: readonly Pack[];
  readonly refused: readonly RefusedScenario[];
  /** Milliseconds that it took to work them out. */
  readonly took: number;
}

/** Of how many scenarios answers are. */
export function scenariosIn({ packs }: TaskAnswers): number {
  return packs.reduce((sum, { count }) => sum + count, 0);
}

/** The results of some scenarios, as they are kept. */
export interface Pack {
  /** Of how many scenarios they are, and how many of these were refused. */
  readonly count: number;
  readonly refused: number;
  /** The rows of the results as a list in JSON, each a list of its cells as {@link CELLS} names them. */
  readonly rows: string;
}

/** The cells of a row of the results, in order. */
export const CELLS = [
  'scenario',
  'file',
  'row',
  'on',
  'term',
  'status',
  'value',
  'decimal',
  'unit',
  'clause',
  'reason',
] as const;

/** A scenario that could not be worked out. */
export interface RefusedScenario {
  readonly file: number;
  readonly row: number;
  readonly scenario: string | null;
  readonly reason: string;
}

/**
 * Characters after which the results of further scenarios go into another pack. The database takes each pack as
 * one cell, which for many scenarios at once costs far less; when it writes the results it holds 2048 of them.
 */
const LENGTH_OF_PACK = 2048;

/** Works out the scenarios of a task, each for itself. */
export function answerTask(answerer: Answerer, task: string): TaskAnswers {
  const begun = performance.now();
  const packs: Pack[] = [];
  const refused: RefusedScenario[] = [];
  let pack = new PackInTheMaking();
  for (const { file, row, scenario, ...found } of JSON.parse(task) as readonly TaskRow[]) {
    const { on, rows, refusal } = answerer({ file, row, scenario, ...found });
    if (refusal !== null) refused.push({ file, row, scenario, reason: refusal });
    const place: Place = [scenario, file, row, on];
    pack.add(
      rows.map((each) => writeRow(place, each)),
      refusal !== null,
    );
    if (pack.length < LENGTH_OF_PACK) continue;
    packs.push(pack.finished());
    pack = new PackInTheMaking();
  }
  if (pack.count > 0) packs.push(pack.finished());
  return { packs, refused, took: performance.now() - begun };
}

type Place = readonly [scenario: string | null, file: number, row: number, on: string | null];

function writeRow(place: Place, result: ResultOfTerm): string {
  const { term, status, value, decimal, unit, clause, reason } = result;
  const cells = [...place, term, status, value, decimal, unit, clause, reason];
  const text = JSON.stringify(cells);
  // Half of a pair of surrogates, which a text of a scenario may hold, is nothing that the database reads.
  return text.includes('\\ud') ? JSON.stringify(cells.map(wellFormed)) : text;
}

function wellFormed<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' ? cell.toWellFormed() : cell;
}

class PackInTheMaking {
  readonly #rows: string[] = [];
  #refused = 0;
  count = 0;
  length = 0;

  add(rows: readonly string[], isRefused: boolean): void {
    this.count += 1;
    if (isRefused) this.#refused += 1;
    for (const row of rows) {
      this.#rows.push(row);
      this.length += row.length;
    }
  }

  finished(): Pack {
    return { count: this.count, refused: this.#refused, rows: `[${this.#rows.join()}]` };
  }
}
