import type { Day } from '../dates/day.ts';
import type { DirectValue } from './domain.ts';

/** In place of a rule: no change was made, the start stands. */
const NO_RULE = -1;

/** A change that is pending on no known day. */
interface Pending {
  readonly key: number;
  readonly day: Day;
  readonly sequence: number;
  readonly reason: DirectValue;
}

/** What a copy became, when, and by which rule, by its index in the contract. */
export interface Change {
  readonly day: Day;
  readonly sequence: number;
  readonly value: DirectValue;
  readonly rule: number;
  /** The change before it; null for the first. */
  readonly before: Change | null;
}

/**
 * What a state was, change by change. The copy of a state that has no key is number 0, of one that has, the
 * place of its event.
 */
export class StateLog {
  /** The last change of each copy, which is later than those before it; null where there is none. */
  readonly last: (Change | null)[] = [];
  /** What each copy starts at; null where it was not asked for yet. */
  readonly #starts: (DirectValue | null)[] = [];
  readonly #pending: Pending[] = [];
  #hasStarts = false;
  #hasChanges = false;

  /** Forgets all, for a history of so many copies at most. */
  reset(copies: number): void {
    if (this.#pending.length > 0) this.#pending.length = 0;
    // Histories are short: a loop takes less than the start of `fill`.
    const before = this.last.length;
    if (this.#hasStarts) for (let copy = 0; copy < before; copy += 1) this.#starts[copy] = null;
    if (this.#hasChanges) for (let copy = 0; copy < before; copy += 1) this.last[copy] = null;
    this.#hasStarts = this.#hasChanges = false;
    for (let copy = before; copy < copies; copy += 1) {
      this.last.push(null);
      this.#starts.push(null);
    }
  }

  /** What a copy starts at, which is worked out once. */
  startOf(copy: number, start: (copy: number) => DirectValue): DirectValue {
    this.#hasStarts = true;
    return (this.#starts[copy] ??= start(copy));
  }

  /** The last change of a copy that is seen at a moment; null where none is. */
  seen(copy: number, day: Day, sequence: number): Change | null {
    let change = this.last[copy] ?? null;
    while (change !== null) {
      if (change.day < day || (change.day === day && change.sequence <= sequence)) return change;
      change = change.before;
    }
    return null;
  }

  /** Why a copy is unknown at a moment whatever was written; null where nothing is pending. */
  pendingAt(copy: number, day: Day, sequence: number): DirectValue | null {
    if (this.#pending.length === 0) return null;
    const found = this.#pending.findLast(
      (each) =>
        each.key === copy && (each.day < day || (each.day === day && each.sequence <= sequence)),
    );
    return found?.reason ?? null;
  }

  leavePending(pending: Pending): void {
    this.#pending.push(pending);
  }

  /** The rule that made a copy what it is at a moment; -1 where it still is what it started at. */
  ruleAt(copy: number, day: Day, sequence: number): number {
    return this.seen(copy, day, sequence)?.rule ?? NO_RULE;
  }

  /** Takes in a change of a copy, which is later than all others. */
  record(copy: number, change: Change): void {
    this.#hasChanges = true;
    this.last[copy] = change;
  }
}
