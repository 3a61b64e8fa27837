import type { Trace } from '../derivation/trace.ts';
import type { Day } from '../dates/day.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Moment } from '../timeline/moment.ts';

/** A place in a run's history. */
export interface Stamp {
  readonly day: Day;
  readonly sequence: number;
}

/** What a duty owes, since it was settled. */
export interface Owed extends Stamp {
  readonly value: Value;
  /** The derivation of the amount, when one was asked for. */
  readonly trace: Trace | null;
}

/** A payment or delivery, or the doing of an act. */
export interface Discharge extends Stamp {
  /** How much of what is owed; null for an act that is done or not done. */
  readonly amount: Value | null;
  readonly occurrence: Occurrence;
}

/** That a duty is late, since the day after the last on which it could be done in time. */
export interface Lateness extends Stamp {
  /** The date it was due on; null where the contract names none. */
  readonly due: Value | null;
  /** The last day on which it could have been done in time, or why that is not known. */
  readonly last: Value;
  readonly occurrence: Occurrence;
}

/** One thing that a party must do, brought about by one occurrence or by the contract itself. */
export class Duty {
  /** Its obligation's index in the program. */
  readonly obligation: number;
  /** The occurrence or date that brought it about; null for the one duty of an obligation. */
  readonly key: Occurrence | null;
  readonly arisen: Stamp;
  /** Why it is not known whether there is such a duty; null where there is. */
  readonly doubt: Missing | null;
  /** What is owed; null until it is settled, and for an act that is no amount. */
  owed: Owed | null = null;
  readonly discharges: Discharge[] = [];
  /** When the last part of it was done. */
  completed: Stamp | null = null;
  /** Since when it binds no more, its condition having failed when it fell due; null while it binds. */
  excused: Stamp | null = null;
  /** That it arose; null until it is settled what it owes. */
  arising: Occurrence | null = null;
  /** By events of which it is not known whether they did something of it: the performances that would be. */
  readonly perhapsDoneBy = new Map<Occurrence, Occurrence>();
  /** That it may be late, and that it is. */
  readonly lates: Lateness[] = [];

  constructor(
    obligation: number,
    key: Occurrence | null,
    born: { readonly arisen: Stamp; readonly doubt: Missing | null },
  ) {
    this.obligation = obligation;
    this.key = key;
    this.arisen = born.arisen;
    this.doubt = born.doubt;
  }

  /** Whether something of it is left to do. */
  get isOpen(): boolean {
    return this.completed === null && this.excused === null;
  }

  /** The names that its lines may read: what brought it about. */
  locals(): Value[] {
    return this.key === null ? [] : [this.key];
  }
}

/** What is known at a moment of its being late; null where it is not. */
export function latenessAt(duty: Duty, moment: Moment): Lateness | null {
  return duty.lates.findLast((lateness) => isSeen(moment, lateness)) ?? null;
}

/** Whether something is seen from a moment. */
export function isSeen(moment: Moment, stamp: Stamp | null): stamp is Stamp {
  return stamp !== null && moment.sees(stamp.day, stamp.sequence);
}
