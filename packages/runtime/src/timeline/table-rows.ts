import { columnOfNames } from '../program/column-of-names.ts';
import type { InterpolationSpec } from '../program/program.ts';
import { type Grid, makeGrid } from '../tables/grid.ts';
import { Missing, none, unknown } from '../value/missing.ts';
import { BEFORE_HISTORY, Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { Frame } from './frame.ts';
import { Moment } from './moment.ts';
import type { Run } from './run.ts';

/** The rows of a run's tables, each an occurrence that was there before history. */
export class TableRows {
  readonly #run: Run;
  /** By events: those that were read. */
  readonly #tables: (readonly Occurrence[] | Missing | undefined)[] = [];
  readonly #grids = new Map<string, Grid | Missing>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** The rows of a table in order, or why they are not known. */
  rowsOf(event: number): readonly Occurrence[] | Missing {
    const known = this.#tables[event];
    if (known !== undefined) return known;
    const spec = this.#run.program.events[event];
    if (spec === undefined) return [];
    const cells = this.#cellsOf(event);
    if (cells instanceof Missing) return (this.#tables[event] = cells);
    const column = columnOfNames(spec.fields);
    const rows = cells.map((fields, place) => {
      const name = fields[column];
      const input = { event, day: BEFORE_HISTORY, id: null, fields };
      return new Occurrence(input, { place, name: typeof name === 'string' ? name : null });
    });
    this.#tables[event] = rows;
    return rows;
  }

  /** A column by its places, or why there is none. */
  gridOf({ event, column, at }: InterpolationSpec<unknown>): Grid | Missing {
    const rows = this.rowsOf(event);
    const table = this.#run.program.events[event];
    if (rows instanceof Missing || table === undefined) {
      return rows instanceof Missing ? rows : unknown('a table');
    }
    const which = `${event} ${column} ${at.length}`;
    const known = this.#grids.get(which);
    if (known !== undefined) return known;
    const grid = makeGrid({ table, column, axes: at.length }, rows);
    this.#grids.set(which, grid);
    return grid;
  }

  #cellsOf(event: number): readonly (readonly Value[])[] | Missing {
    const { program, inputs } = this.#run;
    const spec = program.events[event];
    const name = spec?.name ?? 'a table';
    const printed = spec?.source.kind === 'row' ? spec.source.rows : null;
    if (printed === null) return inputs.tables.get(event) ?? unknown(`the rows of ${name}`);
    const frame = new Frame(this.#run, new Moment(0, 0, null), [], null);
    return printed.map((row) =>
      row.map((cell, column) => {
        const value = cell(frame);
        const of = spec?.fields[column]?.name ?? 'a cell';
        return value instanceof Missing ? none(`${of} of a row of ${name}`) : value;
      }),
    );
  }
}
