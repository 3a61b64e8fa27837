import type { Day } from '../dates/day.ts';
import type { DirectValue } from './domain.ts';

/** No change is seen: the start stands. */
export const START = -1;

/** A change that is pending on no known day. */
interface Pending {
  readonly key: number;
  readonly day: Day;
  readonly sequence: number;
  readonly reason: DirectValue;
}

/** What a copy became, and the rule that made it so, by its index in the contract. */
interface Made {
  readonly value: DirectValue;
  readonly rule: number;
}

/**
 * What a state was, change by change, as lists side by side. Each change points to the one before it of the
 * same copy: the copy of a state that has no key is number 0, of one that has, the place of its event.
 */
export class StateLog {
  /** What each copy starts at; null where it was not asked for yet. */
  readonly starts: (DirectValue | null)[] = [];
  readonly values: DirectValue[] = [];
  /** The rule that made each change, by its index in the contract. */
  readonly rules: number[] = [];
  readonly #days: Day[] = [];
  readonly #sequences: number[] = [];
  readonly #before: number[] = [];
  /** By the copy: its last change. */
  #last = new Int32Array(1);
  #count = 0;
  readonly #pending: Pending[] = [];

  /** Forgets all, for a history of so many copies at most. */
  reset(copies: number): void {
    this.#count = 0;
    if (this.#pending.length > 0) this.#pending.length = 0;
    if (this.#last.length < copies) this.#last = new Int32Array(copies);
    this.#last.fill(START);
    for (let copy = this.starts.length; copy < copies; copy += 1) this.starts.push(null);
    this.starts.fill(null);
  }

  /** The place among `values` of the last change of a copy that is seen at a moment, or {@link START}. */
  seen(copy: number, day: Day, sequence: number): number {
    let at = this.#last[copy] ?? START;
    while (at >= 0) {
      const on = this.#days[at] ?? 0;
      if (on < day || (on === day && (this.#sequences[at] ?? 0) <= sequence)) return at;
      at = this.#before[at] ?? START;
    }
    return START;
  }

  /** The last change of a copy. */
  last(copy: number): number {
    return this.#last[copy] ?? START;
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

  /** The rule that made a copy what it is at a moment; {@link START} where it still is what it started at. */
  ruleAt(copy: number, day: Day, sequence: number): number {
    return this.rules[this.seen(copy, day, sequence)] ?? START;
  }

  /** Takes in a change, which is later than all others. */
  record(
    copy: number,
    at: { readonly day: Day; readonly sequence: number },
    { value, rule }: Made,
  ): void {
    const place = this.#count;
    this.#count += 1;
    this.#days[place] = at.day;
    this.#sequences[place] = at.sequence;
    this.values[place] = value;
    this.rules[place] = rule;
    this.#before[place] = this.#last[copy] ?? START;
    this.#last[copy] = place;
  }
}
