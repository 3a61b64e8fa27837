import type { Day } from '../dates/day.ts';
import type { Trace } from '../derivation/trace.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Duty } from './duty.ts';

/** Something that becomes of a duty, to be made to happen. */
export interface DutyHappening {
  readonly event: number;
  readonly day: Day;
  readonly fields: readonly Value[];
  /** What brought the duty about. */
  readonly of: Occurrence | null;
  readonly doubt: Missing | null;
  /** The last day on which it may have happened; the same day where nothing is said. */
  readonly through?: Day;
  readonly trace: Trace | null;
}

/** The replay that duties live in: it makes events happen and numbers them. */
export interface DutyHost {
  /** The number of the last report or change. */
  readonly clock: number;
  /** The day that is being replayed. */
  readonly day: Day;
  /** Makes an event happen now, with all that it sets off. */
  happen(happening: DutyHappening): Occurrence;
  /** Lets an event in doubt be one that may happen only now, too, with all that it would set off. */
  tellAgain(occurrence: Occurrence): void;
  /** The number of a new report or change. */
  tick(): number;
}

/** A duty that is about to arise: what brought it about, and what it owes. */
export interface Prepared {
  /** The duty itself, where it may have arisen before; null for a new one. */
  readonly known: Duty | null;
  readonly index: number;
  readonly key: Occurrence;
  /** The day on which that happened, or may have now. */
  readonly day: Day;
  readonly doubt: Missing | null;
  readonly owed: WorkedOut | null;
}

/** What a duty owes, before it stands. */
export interface WorkedOut {
  readonly value: Value;
  /** What it takes over of what accrued. */
  readonly takes: readonly Value[];
  readonly trace: Trace | null;
}
