import type { Run } from '../timeline/run.ts';
import { RestsOnMore } from './row-frame.ts';
import { type RowChange, type RowFold, RowTable } from './row-table.ts';

/** What the phrases of a contract remember of the rows of each event, in one run. */
export class RowTables {
  readonly #run: Run;
  readonly #changes: RowChange[][] = [];
  readonly #met = new Set<number>();
  /** By the site of the phrase; null where what it reads of a row rests on more than the row. */
  readonly #tables = new Map<number, RowTable<unknown> | null>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** Notes that a row was reported and judged, or that a state which it keys changed. */
  note(change: RowChange): void {
    (this.#changes[change.row.event] ??= []).push(change);
  }

  /**
   * What a phrase remembers of the rows of an event, with all that has become of them by now; null
   * where it must read them one by one. Nothing is remembered for a phrase that is met once. A phrase
   * is known by its site, since emitted code makes it anew each time.
   */
  of<Part>(site: number, event: number, fold: RowFold<Part>): RowTable<Part> | null {
    const table = this.#tableOf(site, fold);
    if (table === null) return null;
    try {
      table.takeIn(this.#changes[event] ?? []);
      return table;
    } catch (error) {
      if (!(error instanceof RestsOnMore)) throw error;
      this.#tables.set(site, null);
      return null;
    }
  }

  #tableOf<Part>(site: number, fold: RowFold<Part>): RowTable<Part> | null {
    const known = this.#tables.get(site);
    // A phrase makes the same of rows each time.
    if (known !== undefined) return known as RowTable<Part> | null;
    if (!this.#met.has(site)) {
      this.#met.add(site);
      return null;
    }
    const table = new RowTable(this.#run, fold);
    this.#tables.set(site, table as RowTable<unknown>);
    return table;
  }
}
