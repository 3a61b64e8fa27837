import type { ValueType } from '../value/value-type.ts';
import type { DurationSpec, InterestSpec } from './program.ts';

/** `obligation X`: what must be done, and what brings a duty to do it about. */
export interface ObligationSpec<Code> {
  readonly name: string;
  readonly clause: string;
  /** Whom it binds. */
  readonly by: readonly string[];
  /** Whether it binds all of them, or is done by whichever of them acts. */
  readonly binds: 'all' | 'any';
  /** To whom it is owed; null for an act that is done with all. */
  readonly to: string | null;
  readonly act: ActSpec<Code>;
  /** What brings a duty about, in slot 0; null for the one duty that stands from the start of history. */
  readonly key: DutyKeySpec<Code> | null;
  readonly due: DueSpec<Code>;
  /** The condition under which it binds at all. */
  readonly while: Code | null;
  readonly grace: DurationSpec | null;
  /** By which heading its deadlines roll; null where they do not. */
  readonly deadlines: number | null;
  readonly cure: CureSpec<Code> | null;
  /** What lateness costs, line by line. */
  readonly late: readonly LateSpec<Code>[];
  /** What does it besides its performance. */
  readonly satisfied: readonly SatisfactionSpec<Code>[];
  /** The events that its duties bring about, by their indexes. */
  readonly events: Readonly<Record<'arising' | 'performance' | 'lateness', number>>;
  readonly site: number;
  readonly locals: number;
}

/** What is done: so much is paid or delivered, something is notified, or an event is brought about. */
export interface ActSpec<Code> {
  readonly verb: 'pays' | 'delivers' | 'notifies' | 'performs';
  /** What is owed, or notified; null for an act that is an event. */
  readonly amount: {
    readonly value: Code;
    readonly type: ValueType;
    readonly site: number;
    /** What it takes over of what accrued, each part by itself: fields of its arising. */
    readonly takes: readonly Code[];
  } | null;
  /** The event by which an act is done. */
  readonly event: number | null;
}

/** What brings a duty about: each occurrence of an event, or each date of a schedule. */
export interface DutyKeySpec<Code> {
  readonly event: number;
  readonly when: Code | null;
}

/** An event that does so much of what is owed, read of the event in slot 0; all of it where null. */
export interface SatisfactionSpec<Code> {
  readonly event: number;
  readonly extent: { readonly value: Code; readonly site: number } | null;
  readonly locals: number;
}

/** When a duty is to be done. `moves`: what the date is can change while history goes on. */
export type DueSpec<Code> =
  | { readonly kind: 'on'; readonly date: Code; readonly moves: boolean; readonly site: number }
  | {
      readonly kind: 'without day';
      readonly words: 'promptly' | 'on demand' | 'no time stated';
    };

/** `cured within N after D`; D may name a notice: the first of an event after the duty was due. */
export interface CureSpec<Code> {
  readonly length: DurationSpec;
  readonly anchor: Code;
  readonly notice: { readonly event: number; readonly slot: number } | null;
}

/** What lateness costs: from the day after the last on which the duty could be done, or from `from`. */
export interface LateSpec<Code> {
  /** The Term to which it adds; null where the line names none. */
  readonly name: string | null;
  readonly type: ValueType;
  readonly from: { readonly date: Code; readonly moves: boolean } | null;
  readonly cost: LateCostSpec<Code>;
}

/** So much for each day, or interest on what is unpaid. */
export type LateCostSpec<Code> =
  | { readonly kind: 'per day'; readonly amount: Code; readonly site: number }
  | ({ readonly kind: 'interest' } & Omit<InterestSpec<Code>, 'principal' | 'from' | 'until'>);

/** `covenant X: C [while W]`. */
export interface CovenantSpec<Code> {
  readonly name: string;
  readonly clause: string;
  /** The event of its breach, which the contract derives, by its index. */
  readonly breach: number;
  /** The condition under which it binds at all. */
  readonly while: Code | null;
  /** What must hold, and while what, as written. */
  readonly site: number;
  readonly locals: number;
}

/** The heading of a document whose deadlines counted in days roll to the next day of a calendar, and when. */
export interface DeadlinesSpec<Code> {
  readonly rollTo: number;
  readonly when: Code | null;
  /** Whether the condition can become another while history goes on. */
  readonly moves: boolean;
}
