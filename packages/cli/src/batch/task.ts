import type { Cells } from '@termsheet/compiler/batch';
import type { Answerer, ResultOfTerm } from './make-answerer.ts';

/**
 * A scenario as it waits to be worked out. The scenarios of a task go from the database to whoever answers
 * them as one text, each in JSON on its line: nobody on the way reads it, and who answers reads one after the other,
 * so that little is held at once.
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

/** What the scenarios of a task came to. */
export interface TaskAnswers {
  /** Of how many scenarios they are. */
  readonly count: number;
  /** The results in their order as they are kept: packs, each on a line, in UTF-8. */
  readonly lines: Uint8Array<ArrayBuffer>;
  /** The most bytes that a line takes. */
  readonly longest: number;
  readonly refused: readonly RefusedScenario[];
  /** Milliseconds that it took to work them out. */
  readonly took: number;
}

/** The results of some scenarios, as they stand on a line in JSON. */
interface Pack {
  /** Of how many scenarios they are, and how many of these were refused. */
  readonly count: number;
  readonly refused: number;
  /** The rows of the results, each a list of its cells as {@link CELLS} names them. */
  readonly rows: readonly unknown[];
}

/** Of how many scenarios a line is and what it takes; null where it is not whole. */
export function packIn(
  line: string,
): (Pick<Pack, 'count' | 'refused'> & { readonly bytes: number }) | null {
  try {
    const { count, refused } = JSON.parse(line) as Pack;
    return { count, refused, bytes: Buffer.byteLength(line) + 1 };
  } catch {
    return null;
  }
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

/** Characters after which the results of further scenarios go into another pack: the database holds 2048 of them. */
const LENGTH_OF_PACK = 2048;

/** The scenarios of a task, each of which is a task, too. */
export function scenariosOf(task: string): readonly string[] {
  return task.split('\n');
}

/** Works out the scenarios of a task, each for itself. */
export function answerTask(answerer: Answerer, task: string): TaskAnswers {
  const begun = performance.now();
  const lines = new LinesInTheMaking(task.length);
  const refused: RefusedScenario[] = [];
  for (const line of scenariosOf(task)) {
    const found = JSON.parse(line) as TaskRow;
    const { file, row, scenario } = found;
    const { on, rows, refusal } = answerer(found);
    if (refusal !== null) refused.push({ file, row, scenario, reason: refusal });
    const place: Place = [scenario, file, row, on];
    lines.add(
      rows.map((each) => writeRow(place, each)),
      refusal !== null,
    );
  }
  return { ...lines.finished(), refused, took: performance.now() - begun };
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

/** The most bytes that a character of a text takes in UTF-8. */
const MOST_BYTES = 3;

/** Lines as they are made: they are bytes at once, since what lives long in the memory of a thread is copied there. */
class LinesInTheMaking {
  #bytes: Buffer<ArrayBuffer>;
  #size = 0;
  #longest = 0;
  #count = 0;
  #pack = { count: 0, refused: 0, length: 0, rows: [] as string[] };

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  add(rows: readonly string[], isRefused: boolean): void {
    this.#count += 1;
    const pack = this.#pack;
    pack.count += 1;
    if (isRefused) pack.refused += 1;
    for (const row of rows) {
      pack.rows.push(row);
      pack.length += row.length;
    }
    if (pack.length >= LENGTH_OF_PACK) this.#endLine();
  }

  finished(): Pick<TaskAnswers, 'count' | 'lines' | 'longest'> {
    if (this.#pack.count > 0) this.#endLine();
    const lines = this.#bytes.subarray(0, this.#size);
    return { count: this.#count, lines, longest: this.#longest };
  }

  #endLine(): void {
    const { count, refused, rows } = this.#pack;
    const line = `{"count":${count},"refused":${refused},"rows":[${rows.join()}]}\n`;
    this.#makeRoom(line.length * MOST_BYTES);
    const size = this.#bytes.write(line, this.#size);
    this.#size += size;
    this.#longest = Math.max(this.#longest, size);
    this.#pack = { count: 0, refused: 0, length: 0, rows: [] };
  }

  #makeRoom(size: number): void {
    if (this.#size + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length + size);
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}
