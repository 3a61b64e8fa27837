import { columnOfNames, OccurrenceName, type Value } from '@termsheet/runtime';
import type { IrExpression } from '../ir/expression.ts';
import type { Tables } from '../ir/tables.ts';

/** What a name of an occurrence comes to: the occurrence, none of that name, or several. */
export type FoundKey =
  | { readonly kind: 'found'; readonly name: OccurrenceName }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** What a contract itself tells of names, before any inputs. */
interface OwnNames {
  /** The index of an event by its name, which may be `performance of X`, or of a table. */
  readonly events: ReadonlyMap<string, number>;
  /** The tables whose rows it gives, with the names of these. */
  readonly tables: readonly (readonly [table: number, titles: readonly (string | null)[]])[];
}

/** By the tables they stand in: every scenario of a contract asks for the same. */
const known = new WeakMap<Tables, OwnNames>();

function ownNamesOf(ir: Tables): OwnNames {
  const found = known.get(ir);
  if (found !== undefined) return found;
  const names = {
    events: new Map(ir.events.map(({ name }, place) => [name, place])),
    tables: [...ir.events.entries()].flatMap(([table, { fields, source }]) => {
      if (source.kind !== 'row' || source.rows === null) return [];
      const column = columnOfNames(fields);
      return [[table, source.rows.map((row) => textOf(row[column]))] as const];
    }),
  };
  known.set(ir, names);
  return names;
}

/**
 * How inputs name occurrences: events by the ids they are told with, rows of tables by what stands in
 * their first column of names, or by their number where a table has no such column.
 */
export class Keys {
  readonly #ir: Tables;
  /** By event or table: the occurrence of each name; null where several bear it. */
  readonly #byEvent = new Map<number, Map<string, OccurrenceName | null>>();
  /** The place of each event among those told, from 0, by its id. */
  readonly #places = new Map<string, number>();
  readonly #events: ReadonlyMap<string, number>;
  #wereAsked = false;

  constructor(ir: Tables) {
    this.#ir = ir;
    const { events, tables } = ownNamesOf(ir);
    this.#events = events;
    for (const [table, titles] of tables) this.#noteTitles(table, titles);
  }

  /** The index of an event by its name, which may be `performance of X`, or of a table. */
  indexOf(name: string): number | undefined {
    return this.#events.get(name);
  }

  /** Notes the rows that are supplied of a table. */
  noteRows(table: number, rows: readonly (readonly Value[])[]): void {
    const column = columnOfNames(this.#ir.events[table]?.fields ?? []);
    this.#noteTitles(
      table,
      rows.map((row) => {
        const title = row[column];
        return typeof title === 'string' ? title : null;
      }),
    );
  }

  /** Notes an event that is told, by its place among them; false where another has its id already. */
  noteEvent(event: number, id: string, place: number): boolean {
    if (this.#places.has(id)) return false;
    this.#places.set(id, place);
    this.#namesOf(event).set(id, new OccurrenceName(event, id));
    return true;
  }

  /** Whether any name was looked up: if not, what was read would be the same under other names. */
  get wereAsked(): boolean {
    return this.#wereAsked;
  }

  find(event: number, name: string): FoundKey {
    this.#wereAsked = true;
    const found = this.#byEvent.get(event)?.get(name);
    if (found === undefined) return { kind: 'none' };
    return found === null ? { kind: 'several' } : { kind: 'found', name: found };
  }

  /** The place of an event among those told; -1 for a row, which was there before all of them. */
  placeOf({ of }: OccurrenceName): number {
    return typeof of === 'number' ? -1 : (this.#places.get(of) ?? -1);
  }

  /** All names of an event's occurrences or a table's rows. */
  namesOf(event: number): Iterable<string> {
    return this.#byEvent.get(event)?.keys() ?? [];
  }

  #noteTitles(table: number, titles: readonly (string | null)[]): void {
    const names = this.#namesOf(table);
    for (const [place, title] of titles.entries()) {
      const name = title ?? String(place + 1);
      names.set(name, names.has(name) ? null : new OccurrenceName(table, place, title));
    }
  }

  #namesOf(event: number): Map<string, OccurrenceName | null> {
    const names = this.#byEvent.get(event) ?? new Map<string, OccurrenceName | null>();
    this.#byEvent.set(event, names);
    return names;
  }
}

function textOf(cell: IrExpression | undefined): string | null {
  return cell?.kind === 'constant' && cell.constant.kind === 'text' ? cell.constant.value : null;
}
