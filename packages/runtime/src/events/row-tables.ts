import type { Run } from '../timeline/run.ts';
import { RestsOnMore } from './row-frame.ts';
import { type RowChange, type RowFold, RowTable } from './row-table.ts';

/** What the phrases of a contract remember of the rows of each event, in one run. */
export class RowTables {
  readonly #run: Run;
  readonly #changes: RowChange[][] = [];
  readonly #met = new WeakSet<object>();
  /** By the phrase; null where what it reads of a row rests on more than the row. */
  readonly #tables = new WeakMap<object, RowTable<unknown> | null>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** Notes that a row was reported and judged, or that a state which it keys changed. */
  note(change: RowChange): void {
    (this.#changes[change.row.event] ??= []).push(change);
  }

  /**
   * What a phrase remembers of the rows of an event, with all that has become of them by now; null
   * where it must read them one by one. Code that makes its phrases anew each time has no use of it,
   * so nothing is remembered for a phrase that is met once.
   */
  of<Part>(phrase: object, event: number, fold: RowFold<Part>): RowTable<Part> | null {
    const table = this.#tableOf(phrase, fold);
    if (table === null) return null;
    try {
      table.takeIn(this.#changes[event] ?? []);
      return table;
    } catch (error) {
      if (!(error instanceof RestsOnMore)) throw error;
      this.#tables.set(phrase, null);
      return null;
    }
  }

  #tableOf<Part>(phrase: object, fold: RowFold<Part>): RowTable<Part> | null {
    const known = this.#tables.get(phrase);
    // A phrase makes the same of rows each time.
    if (known !== undefined) return known as RowTable<Part> | null;
    if (!this.#met.has(phrase)) {
      this.#met.add(phrase);
      return null;
    }
    const table = new RowTable(this.#run, fold);
    this.#tables.set(phrase, table as RowTable<unknown>);
    return table;
  }
}
