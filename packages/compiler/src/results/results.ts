import type { Day, Missing, Value, ValueType } from '@termsheet/runtime';
import type { TermPlace } from './term-place.ts';

/** What one term gives on one day. */
export interface TermResult {
  readonly name: string;
  /** Of a term that is kept for each of several, for which this is: `"march"`; null for others. */
  readonly of: string | null;
  readonly kind: TermPlace['kind'];
  readonly type: ValueType;
  /** Where the value comes from: for a state the clause of its last change, else of its declaration. */
  readonly clause: string;
  readonly value: Value;
  /** The label of the reading chosen of an ambiguity; null for other terms. */
  readonly reading: string | null;
  /** What it must be asked for before it has a value: a parameter, or an event of which it has one each. */
  readonly asksFor:
    | null
    | { readonly kind: 'parameter'; readonly name: string; readonly type: ValueType }
    | { readonly kind: 'each event'; readonly name: string };
}

/** A reported event that the contract gives no effect, or of which this is not known. */
export interface VoidEvent {
  readonly event: string;
  readonly day: Day;
  /** The reporter's own name for it. */
  readonly id: string | null;
  readonly because: readonly string[] | Missing;
}

/** An adjustment that was forbidden or would have changed nothing. */
export interface SkippedAdjustment {
  readonly term: string;
  readonly day: Day;
  readonly clause: string;
  readonly event: string;
  readonly reason: string;
}

/** Two events of one day whose order decides what a term is. */
export interface OrderThatMatters {
  readonly day: Day;
  /** The first day at whose close it shows. */
  readonly on: Day;
  /** The two events, as they were reported. */
  readonly events: readonly [string, string];
  readonly term: string;
  readonly type: ValueType;
  readonly asReported: Value;
  readonly swapped: Value;
}

/** A performance that does more than is owed. */
export interface MoreThanOwed {
  readonly obligation: string;
  readonly day: Day;
  readonly clause: string;
  /** What nothing was owed for. */
  readonly amount: Value;
  readonly type: ValueType;
}

/** All that a contract gives as of the close of one day. */
export interface Results {
  readonly contract: string;
  readonly day: Day;
  /** States, definitions, readings, blanks and facts, each kind in the order of the file. */
  readonly terms: readonly TermResult[];
  readonly voided: readonly VoidEvent[];
  readonly skipped: readonly SkippedAdjustment[];
  readonly orders: readonly OrderThatMatters[];
  readonly excesses: readonly MoreThanOwed[];
  /** Of which calendars days are reckoned by rule, since their closings are not published so far; in words. */
  readonly byRule: readonly string[];
}
