import type { Day } from '../dates/day.ts';
import type { ActSpec } from '../program/duties.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';

/** One line of a docket: a duty, one that is still to come about, a right, or a covenant. */
export type DocketEntry = DutyEntry | AwaitedEntry | RightEntry | CovenantEntry;

/** Who must do what for whom, by the words of the contract. */
export interface Undertaking {
  /** The obligation's index in the program. */
  readonly obligation: number;
  readonly name: string;
  readonly clause: string;
  /** Whom it binds. */
  readonly by: readonly string[];
  /** Whether it binds all of them, or is done by whichever of them acts. */
  readonly binds: 'all' | 'any';
  /** To whom it is owed; null for an act that is done with all. */
  readonly to: string | null;
  readonly verb: ActSpec<unknown>['verb'];
  /** What is to be done, as written: the formula of the amount, or the event that is brought about. */
  readonly what: string;
  /** The type of the amount; null for an act that is done or not done. */
  readonly type: ValueType | null;
  /** The words with which the contract leaves the day open; null where it names one. */
  readonly timeWords: 'promptly' | 'on demand' | 'no time stated' | null;
}

/**
 * Where a duty stands at the close of a day:
 *
 * - `not yet due`, `due today`: it may still be done in time;
 * - `in grace`, `in cure`: its date has passed, and it is not late through the last day of either;
 * - `past due`: its date has passed, and what would make it late has not come about, as a notice from
 *   which the time for a cure runs; the reasons say what;
 * - `late`: since the day after the last on which it was in time;
 * - `performed`: in whole, in time or late; `nothing owed`: what it owes is zero;
 * - `no day stated`: it is open, and the contract names no day;
 * - `waiting`: its date waits for something, which the reasons name;
 * - `not known`: more inputs are needed to tell where it stands, and the reasons name them;
 * - `does not bind`: the condition under which it binds does not hold now;
 * - `ended`: that condition did not hold when it fell due, and it binds no more.
 */
export type DutyStatus =
  | 'not yet due'
  | 'due today'
  | 'in grace'
  | 'in cure'
  | 'past due'
  | 'late'
  | 'performed'
  | 'nothing owed'
  | 'no day stated'
  | 'waiting'
  | 'not known'
  | 'does not bind'
  | 'ended';

/** One duty that has come about. */
export interface DutyEntry extends Undertaking {
  readonly kind: 'duty';
  /** The occurrence or date that brought it about; null for the one duty of an obligation. */
  readonly of: Occurrence | null;
  readonly arisen: Day;
  /** What it owes: `not yet` until that is settled; null for an act that is done or not done. */
  readonly owed: Value | null;
  readonly paid: Value | null;
  readonly unpaid: Value | null;
  /** The date it is due on, after it is moved to an open day; null where the contract names none. */
  readonly due: Value | null;
  /** The last day of grace; null without grace. */
  readonly graceEnds: Value | null;
  /** The last day of the time for a cure; null without one. */
  readonly cureEnds: Value | null;
  readonly status: DutyStatus;
  /** What it waits for, or why it is not known where it stands. */
  readonly reasons: readonly string[];
  /** The day on which the last of it was done; null while something is left. */
  readonly performed: Day | null;
  /** How many days after the last on which it was in time it was done, or is not done yet; 0 in time. */
  readonly daysLate: number;
  /** What its lateness has cost so far, line by line, before rules add to it or take off. */
  readonly costs: readonly LateCostSoFar[];
}

/** What one line says that lateness costs. */
export interface LateCostSoFar {
  /** The Term to which it adds; null where the line names none. */
  readonly name: string | null;
  readonly type: ValueType;
  readonly cost: Value;
}

/** A duty that has not come about. */
export interface AwaitedEntry extends Undertaking {
  readonly kind: 'awaited';
  /** The event or schedule that brings its duties about; null for the one duty of an obligation. */
  readonly upon: string | null;
  /** The date of the schedule on which the next comes about; null where no schedule says it. */
  readonly arises: Day | null;
  /** When the next is due; `not yet` where it comes about with an event, `none` where no date is left. */
  readonly due: Value;
}

/**
 * How a right stands at the close of a day. `does not stand`: it could be used, but for its `while`;
 * `used` and `lapsed`: it has closed, with and without having been used.
 */
export type RightStatus =
  'not yet open' | 'open' | 'does not stand' | 'used' | 'lapsed' | 'not known';

/** One right, for one event that it is given for. */
export interface RightEntry {
  readonly kind: 'right';
  /** The right's index in the program. */
  readonly right: number;
  readonly name: string;
  readonly clause: string;
  readonly holder: string;
  /** What may be done: `convert`. */
  readonly verb: string;
  /** The most of it that one use may be of, or why that is not known; null where nothing limits it. */
  readonly most: Value | null;
  /** The type of that amount; null where nothing limits it. */
  readonly type: ValueType | null;
  /** The name of the event by which it is used. */
  readonly by: string;
  /** What it is given for; null where it stands by itself, or where there is nothing yet. */
  readonly of: Occurrence | null;
  /** The first day on which it may be used, or why there is none; null where it is open from the start. */
  readonly opens: Value | null;
  /** The last day on which it may be used, or why there is none; null where nothing closes it. */
  readonly closes: Value | null;
  /** The time of day before which it is to be used on its last day; null where that day is all in. */
  readonly closesAt: Value | null;
  /** The days of the uses that it admitted so far, in order. */
  readonly uses: readonly Day[];
  readonly status: RightStatus;
  /** What it waits for, or why it is not known how it stands. */
  readonly reasons: readonly string[];
}

/** Whether a covenant is kept at the close of a day. */
export type CovenantStatus = 'holds' | 'breached' | 'not known' | 'does not bind';

/** One covenant. */
export interface CovenantEntry {
  readonly kind: 'covenant';
  /** The covenant's index in the program. */
  readonly covenant: number;
  readonly name: string;
  readonly clause: string;
  /** What must hold, as written. */
  readonly what: string;
  readonly status: CovenantStatus;
  /** Since when it is breached; null while it is not. */
  readonly since: Day | null;
  /** The days of all its breaches so far, in order. */
  readonly breaches: readonly Day[];
  /** Why it is not known whether it holds, or why it does not bind. */
  readonly reasons: readonly string[];
}
