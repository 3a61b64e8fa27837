import { attempt, NotHeld } from '../not-held.ts';
import { atom, type Formula } from './formula.ts';

/** A cell that is repeated for each day that is looked at, or for each row of history. */
export interface Slot {
  readonly key: string;
  readonly formula: Formula;
  readonly about: SlotAbout;
  /** The term for which it was first needed; null for none. */
  readonly owner: string | null;
}

/** What a slot is, for those who read the sheet. */
export interface SlotAbout {
  readonly title: string;
  /** The number format of its values. */
  readonly format: string;
}

/**
 * Cells that are worked out together: all that is asked of one day, or all that happens upon one event.
 * Each thing has one cell, which others refer to; it comes after those that it rests on.
 */
export class Block {
  readonly #slots: (Slot | null)[] = [];
  /** The slots in the order in which they were finished. */
  readonly #order: number[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #failed = new Map<string, NotHeld>();
  readonly #open = new Set<string>();
  #owner: string | null = null;

  /** The slots in the order in which they can be worked out, each with its number. */
  get slots(): readonly (readonly [number, Slot])[] {
    return this.#order.flatMap((at) => {
      const slot = this.#slots[at] ?? null;
      return slot === null ? [] : [[at, slot] as const];
    });
  }

  formulaOf(slot: number): Formula | undefined {
    return this.#slots[slot]?.formula;
  }

  keyOf(slot: number): string | undefined {
    return this.#slots[slot]?.key;
  }

  /** Leaves out every cell but these. */
  retain(kept: ReadonlySet<number>): void {
    for (const at of this.#slots.keys()) if (!kept.has(at)) this.#slots[at] = null;
  }

  /** Whether there is a cell of something, and it was not left out. */
  holds(key: string): boolean {
    return this.formulaOf(this.find(key) ?? -1) !== undefined;
  }

  find(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  /**
   * The cell of something, which is made where there is none yet.
   *
   * @throws NotHeld where it cannot be held.
   */
  slot(key: string, about: SlotAbout, make: () => Formula): Formula {
    const known = this.#byKey.get(key);
    if (known !== undefined) return atom({ kind: 'slot', slot: known });
    const failure = this.#failed.get(key);
    if (failure !== undefined) throw failure;
    if (this.#open.has(key)) throw new NotHeld('it rests on itself at another moment');
    this.#open.add(key);
    try {
      // It may have been referred to, in lines above, while it was made.
      return this.fill(key, about, make());
    } catch (error) {
      if (error instanceof NotHeld) this.#failed.set(key, error);
      throw error;
    } finally {
      this.#open.delete(key);
    }
  }

  /** Whether the cell of something is being made just now. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Does some work, and takes back the cells that it made where something cannot be held: null. */
  attempt<Result>(work: () => Result): Result | null {
    const before = { slots: this.#slots.length, order: this.#order.length };
    const failed = new Map(this.#failed);
    const outcome = attempt(work);
    if (!(outcome instanceof NotHeld)) return outcome;
    this.#takeBack(before, failed);
    return null;
  }

  #takeBack(
    before: { readonly slots: number; readonly order: number },
    failed: ReadonlyMap<string, NotHeld>,
  ): void {
    for (const [key, slot] of this.#byKey) if (slot >= before.slots) this.#byKey.delete(key);
    for (const key of this.#failed.keys()) if (!failed.has(key)) this.#failed.delete(key);
    this.#slots.length = before.slots;
    this.#order.length = before.order;
  }

  /** A cell that may rest on what is written later: its own row above. */
  reserve(key: string): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#slots.push(null);
    this.#byKey.set(key, this.#slots.length - 1);
    return this.#slots.length - 1;
  }

  /** Fills the cell of something, which may have been reserved. */
  fill(key: string, about: SlotAbout, formula: Formula): Formula {
    const slot = { key, about, formula: withinLimits(formula), owner: this.#owner };
    const at = this.reserve(key);
    this.#slots[at] = slot;
    this.#order.push(at);
    return atom({ kind: 'slot', slot: at });
  }

  /** Does some work for a term: what is made on the way stands with it. */
  within<Result>(owner: string, work: () => Result): Result {
    const outer = this.#owner;
    this.#owner = owner;
    try {
      return work();
    } finally {
      this.#owner = outer;
    }
  }
}

/** What Excel takes in one cell: so many characters, and brackets within brackets. */
const MAX_LENGTH = 8000;
const MAX_DEPTH = 60;

/** A reference is written in fewer characters than this, the name of a term aside. */
const REFERENCE = 40;

/** @throws NotHeld where a formula is longer or deeper than Excel takes. */
function withinLimits(formula: Formula): Formula {
  let length = 0;
  let depth = 0;
  let deepest = 0;
  for (const piece of formula.pieces) {
    length += typeof piece === 'string' ? piece.length : REFERENCE;
    if (typeof piece !== 'string') continue;
    for (const sign of piece.replaceAll(/"(?:[^"]|"")*"/gu, '')) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
  }
  if (length > MAX_LENGTH || deepest > MAX_DEPTH) {
    throw new NotHeld('its formula is longer or deeper than a cell takes');
  }
  return formula;
}
