import type { ExecutableProgram } from '../timeline/code.ts';
import { Run } from '../timeline/run.ts';
import { OccurrenceName } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { describeGiven, InputError } from './input-error.ts';

/** The place of a row: it was there before every event. */
const ROW = -1;

/** How callers name occurrences: events by their ids, rows by what stands in the first column of names. */
export class OccurrenceKeys {
  readonly #program: ExecutableProgram;
  /** By event or table: the occurrence of each name; null where several rows bear it. */
  readonly #byEvent = new Map<number, Map<string, OccurrenceName | null>>();
  readonly #places = new Map<string, number>();

  constructor(program: ExecutableProgram) {
    this.#program = program;
  }

  /** Notes the rows of every table, those that the contract prints and those that are supplied. */
  noteTables(tables: ReadonlyMap<number, readonly (readonly Value[])[]>): void {
    const nothing = { blanks: [], facts: [], keyedFacts: [], readings: [], occurrences: [] };
    const run = new Run(this.#program, { ...nothing, tables }, { recording: 'values' });
    for (const [table, { source }] of this.#program.events.entries()) {
      const rows = source.kind === 'row' ? run.occurrencesOf(table) : [];
      for (const { row } of rows) {
        if (row === null) continue;
        const name = row.name ?? String(row.place + 1);
        const names = this.#namesOf(table);
        names.set(name, names.has(name) ? null : new OccurrenceName(table, row.place));
      }
    }
  }

  /** Notes an event by its place among those reported; false where another has its id already. */
  noteEvent(event: number, id: string, place: number): boolean {
    if (this.#places.has(id)) return false;
    this.#places.set(id, place);
    this.#namesOf(event).set(id, new OccurrenceName(event, id));
    return true;
  }

  /**
   * The occurrence of that name; for an event being read only one that was reported before it.
   *
   * @throws InputError where there is none, or several rows bear the name.
   */
  find(
    place: string,
    event: string,
    given: unknown,
    before = Number.POSITIVE_INFINITY,
  ): OccurrenceName {
    const index = this.#program.events.findIndex(({ name }) => name === event);
    const names = this.#byEvent.get(index);
    const found = typeof given === 'string' ? names?.get(given) : undefined;
    if (found === null) {
      throw new InputError(place, `several rows of ${event} are called ${describeGiven(given)}.`);
    }
    if (found === undefined) {
      const isTable = this.#program.events[index]?.source.kind === 'row';
      const what = isTable ? `no row of ${event}` : `the id of no ${event}`;
      throw new InputError(place, `${describeGiven(given)} is ${what}.`);
    }
    const at = typeof found.of === 'string' ? (this.#places.get(found.of) ?? ROW) : ROW;
    if (at < before) return found;
    throw new InputError(place, `the ${event} ${describeGiven(given)} is reported only after it.`);
  }

  #namesOf(event: number): Map<string, OccurrenceName | null> {
    const names = this.#byEvent.get(event) ?? new Map<string, OccurrenceName | null>();
    this.#byEvent.set(event, names);
    return names;
  }
}
