import type { Ir } from '../ir.ts';
import { IrError } from './ir-error.ts';
import type { Definitions } from './shape.ts';

/** The lists of a program that indexes refer to. */
export type IndexedList =
  | 'ambiguities'
  | 'blanks'
  | 'calendars'
  | 'deadlines'
  | 'definitions'
  | 'events'
  | 'exceptions'
  | 'facts'
  | 'obligations'
  | 'sites'
  | 'states';

/** No expression that the grammar reads is nested deeper. */
const DEEPEST = 500;

/** A step that leads no further in the file, but to a term within a term. */
const DEEPER = '';

/** An index that was read, to be held against its list once that is read too. */
interface Reference {
  readonly path: string;
  readonly list: IndexedList;
  readonly index: number;
}

/** A place in a file that is being read. */
export class Reading {
  readonly #outer: Reading | null;
  readonly #step: string;
  readonly #references: Reference[];
  readonly #depth: number;
  /** The shapes that hold themselves. */
  readonly definitions: Definitions;

  private constructor(from: Reading | Definitions, step: string) {
    const outer = from instanceof Reading ? from : null;
    this.#outer = outer;
    this.#step = step;
    this.#references = outer === null ? [] : outer.#references;
    this.#depth = (outer === null ? 0 : outer.#depth) + (step === DEEPER ? 1 : 0);
    this.definitions = from instanceof Reading ? from.definitions : from;
  }

  /** The whole of a file. */
  static start(definitions: Definitions): Reading {
    return new Reading(definitions, DEEPER);
  }

  /** A member of an object. */
  member(key: string): Reading {
    const isPlain = /^[A-Za-z]\w{0,40}$/u.test(key);
    return new Reading(this, isPlain ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`);
  }

  /** An item of a list. */
  item(index: number): Reading {
    return new Reading(this, `[${index}]`);
  }

  /**
   * The same place, a term deeper.
   *
   * @throws IrError where terms are nested deeper than any contract has them.
   */
  deeper(): Reading {
    const inner = new Reading(this, DEEPER);
    return inner.#depth > DEEPEST
      ? inner.refuse(`it is nested deeper than ${DEEPEST} terms`)
      : inner;
  }

  /** Notes an index, which must be one of its list. */
  refer(list: IndexedList, index: number): void {
    this.#references.push({ path: this.path, list, index });
  }

  /** @throws IrError where an index that was read is none of its list. */
  settle(program: Ir): void {
    for (const { path, list, index } of this.#references) {
      const { length } = program[list];
      if (index < length) continue;
      throw new IrError(path, `there is no ${index} in program.${list}, which has ${length}.`);
    }
  }

  /** @throws IrError always, with what is wrong here. */
  refuse(what: string): never {
    throw new IrError(this.path, `${what}.`);
  }

  get path(): string {
    const path = (this.#outer === null ? '' : this.#outer.path) + this.#step;
    return path.startsWith('.') ? path.slice(1) : path;
  }
}
