import type { CompoundingFrequency } from '../interest/index.ts';
import type { CovenantSpec, DeadlinesSpec, ObligationSpec } from './duties.ts';
import type { ValueType } from '../value/value-type.ts';
import type { RightSpec } from './rights.ts';
import type { ScheduleSpec } from './schedule-spec.ts';

/**
 * A contract ready to be evaluated. `Code` is what stands for an expression: a tree of the compiler's
 * intermediate representation, or a function that computes it. Everything refers to everything else
 * by its index in these lists.
 */
export interface Program<Code> {
  readonly contract: string;
  readonly currency: string | null;
  /** The first day of history; null when the contract states none. */
  readonly inEffectFrom: Code | null;
  readonly parties: readonly string[];
  readonly calendars: readonly CalendarSpec<Code>[];
  readonly blanks: readonly BlankSpec[];
  readonly facts: readonly FactSpec[];
  readonly ambiguities: readonly AmbiguitySpec<Code>[];
  readonly events: readonly EventSpec<Code>[];
  readonly states: readonly StateSpec<Code>[];
  readonly definitions: readonly DefinitionSpec<Code>[];
  /** Definitions that include one another and are solved together. */
  readonly systems: readonly SystemSpec<Code>[];
  readonly rules: readonly RuleSpec<Code>[];
  readonly exceptions: readonly ExceptionSpec<Code>[];
  readonly checks: readonly CheckSpec<Code>[];
  readonly obligations: readonly ObligationSpec<Code>[];
  readonly covenants: readonly CovenantSpec<Code>[];
  readonly rights: readonly RightSpec<Code>[];
  /** How deadlines counted in days roll, by the headings of those documents in which they do. */
  readonly deadlines: readonly DeadlinesSpec<Code>[];
  readonly sites: readonly Site[];
}

/**
 * A place in the contract whose value a derivation shows: the body of a declaration (no parent), or
 * a reference, labelled item, rounding or window within one.
 */
export interface Site {
  /** The words as written, white space folded, comments left out. */
  readonly text: string;
  readonly clause: string;
  /** The site this one stands in; null for the body of a declaration. */
  readonly parent: number | null;
  /** Where this site's words stand in its parent's text. */
  readonly start: number;
  readonly end: number;
  /** The contract's own label of a list item. */
  readonly label: string | null;
  /** The type of the value, by which it is shown; null for what has none, such as a condition's window. */
  readonly type: ValueType | null;
}

/** `calendar X follows B`, or the days of B on which a condition holds. */
export interface CalendarSpec<Code> {
  readonly name: string;
  readonly base: string;
  readonly condition: Code | null;
}

/** A form's blank, filled by the inputs. */
export interface BlankSpec {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string;
}

/** A fact from outside. `type` is that of one value; a `several` fact holds a list of them. */
export interface FactSpec {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string;
  readonly several: boolean;
  /** The calendar whose days have a row each; null for a plain fact, which carries forward. */
  readonly series: number | null;
  /** The event whose occurrences key the fact; null for an unkeyed one. */
  readonly keyedBy: number | null;
}

/** `ambiguous X` with its readings. */
export interface AmbiguitySpec<Code> {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string;
  /** The event whose occurrences key the readings; the occurrence is in slot 0. */
  readonly keyedBy: number | null;
  readonly locals: number;
  readonly readings: readonly { readonly label: string; readonly value: Code | null }[];
}

export interface FieldSpec {
  readonly name: string;
  readonly type: ValueType;
  readonly several: boolean;
}

/** How it comes to be known that an event happened. */
export type EventSource<Code> =
  /** Somebody reports it. */
  | { readonly kind: 'reported' }
  /** The rows of a table, in order; null where they come with the inputs. They have no day. */
  | { readonly kind: 'row'; readonly rows: readonly (readonly Code[])[] | null }
  /** On its dates, each at the opening of its day. */
  | { readonly kind: 'schedule'; readonly spec: ScheduleSpec<Code> }
  /** On the first day at whose close the condition holds, and again once it failed in between. */
  | {
      readonly kind: 'when';
      readonly condition: Code;
      readonly site: number;
      readonly locals: number;
      readonly stratum: number;
    }
  /** Once for each of the occurrences, at the close of a day counted from a day of its own. */
  | {
      readonly kind: 'after each';
      readonly of: Rows<Code>;
      /** What is counted from, the occurrence in the slot of its rows. */
      readonly anchor: Code;
      /** Whether that day, where there is none yet, may still come about: a Term may get a value. */
      readonly waits: boolean;
      /** How far after it; null for the day itself. */
      readonly by: DurationSpec | null;
      /** By which heading such a day rolls; null where it does not. */
      readonly deadlines: number | null;
      /** Nothing occurs where this holds at that close. */
      readonly unless: Code | null;
      readonly site: number;
      readonly locals: number;
      readonly stratum: number;
    }
  /** It becomes of a duty; performances are reported. */
  | {
      readonly kind: 'duty';
      readonly obligation: number;
      readonly happening: 'arising' | 'performance' | 'lateness';
    };

/**
 * A kind of dated fact, with its fields. Of the events that are decided at the close of a day, those of
 * a lower stratum come first.
 */
export interface EventSpec<Code> {
  readonly name: string;
  readonly clause: string;
  readonly source: EventSource<Code>;
  /** The day on which it is received, the occurrence in slot 0; null where nothing says. */
  readonly receipt: {
    readonly day: Code;
    readonly site: number;
    readonly locals: number;
  } | null;
  readonly by: readonly string[];
  readonly fields: readonly FieldSpec[];
}

/** When interest begins to bear interest: so often from the first day on, or on the dates of a schedule. */
export type CompoundingSpec =
  | { readonly kind: 'frequency'; readonly frequency: CompoundingFrequency }
  | { readonly kind: 'schedule'; readonly event: number };

/** `interest on M at R counted C from A until B`, and what an accrual states of it. */
export interface InterestSpec<Code> {
  /** What bears interest, read at the close of each day. */
  readonly principal: Code;
  /** The rate per annum, read at the close of each day. */
  readonly rate: Code;
  readonly dayCount: Code;
  /** The schedule on whose dates interest falls due, which some day counts must know. */
  readonly over: number | null;
  /** The day on which the debt is to be repaid, which some day counts must know. */
  readonly maturity: Code | null;
  readonly from: Code;
  /** The day that is left out; null for an accrual that goes on. */
  readonly until: Code | null;
  readonly compounding: CompoundingSpec | null;
  /** Whether principal or rate depend on the day itself; else they change only when something happens. */
  readonly readEachDay: boolean;
  readonly site: number;
}

/** A column of a table, read between its rows. */
export interface InterpolationSpec<Code> {
  readonly event: number;
  readonly column: number;
  /** A place along each of the first columns. */
  readonly at: readonly Code[];
  /** `365`: along dates, February 29 makes no way longer. */
  readonly year: 'actual' | '365';
  readonly site: number;
}

/** Which figures a quantity may stand at: those above zero, those from zero up, or any. */
export type Floor = 'above zero' | 'zero' | 'none';

/** A quantity with a history. */
export interface StateSpec<Code> {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string;
  readonly keyedBy: number | null;
  /** The first value; for a keyed state slot 0 holds the occurrence. */
  readonly start: Code;
  /** Where it grows by interest: what accrues; what rules write comes on top. */
  readonly accrual: InterestSpec<Code> | null;
  /** What accrues besides in any other way; rules change the rest. */
  readonly accrues: Code | null;
  readonly floor: Floor;
  readonly site: number;
  readonly locals: number;
}

/** `X means E`. */
export interface DefinitionSpec<Code> {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string;
  /** The parameter, in slot 0; null when there is none. */
  readonly parameter: { readonly name: string; readonly type: ValueType } | null;
  /** The event whose occurrences key the definition; the occurrence is in slot 0. */
  readonly keyedBy: number | null;
  readonly body: Code;
  readonly site: number;
  /** How many local slots the body uses. */
  readonly locals: number;
}

/**
 * `solved together A, B and C, from X to Y`: definitions, by their indexes, that include one another.
 * Once each of the unknowns has a figure, every other follows from its own formula.
 */
export interface SystemSpec<Code> {
  readonly clause: string;
  readonly members: readonly number[];
  readonly unknowns: readonly number[];
  /** Between which figures the first unknown is sought, both in; null for anywhere. */
  readonly range: { readonly from: Code; readonly to: Code } | null;
}

/** Occurrences of an event, each in turn in a slot. */
export interface Rows<Code> {
  readonly event: number;
  readonly slot: number;
  readonly window: WindowSpec<Code> | null;
  readonly where: Code | null;
}

/** A stretch of days; see the language's windows. `unit` is a calendar's index or a calendar unit. */
export type WindowSpec<Code> =
  | {
      readonly kind: 'over';
      readonly length: DurationSpec;
      readonly direction: 'before' | 'ending on' | 'after';
      readonly anchor: Code;
    }
  | {
      readonly kind: 'within';
      readonly length: DurationSpec;
      readonly direction: 'before' | 'after';
      readonly anchor: Code;
    }
  | {
      readonly kind: 'from';
      readonly from: Code;
      readonly to: Code;
      readonly end: 'through' | 'until';
    }
  | { readonly kind: 'after'; readonly anchor: Code }
  | { readonly kind: 'at least before'; readonly length: DurationSpec; readonly anchor: Code };

/** A whole number of calendar units, or of the days of the calendar with that index. */
export interface DurationSpec {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years' | { readonly calendar: number };
}

/** `Y is V` behind `as if`: what a term is taken to be, or (`reading`) which reading is chosen. */
export type AssumptionSpec<Code> =
  | {
      readonly term: 'blank' | 'fact' | 'state' | 'definition' | 'ambiguity';
      readonly index: number;
      readonly value: Code;
      readonly site: number;
    }
  | {
      readonly term: 'reading';
      /** The ambiguity's index. */
      readonly index: number;
      readonly label: string;
      readonly site: number;
    };

/** What becomes of one state when a rule applies. */
export interface WriteSpec<Code> {
  readonly state: number;
  /** One occurrence or each of several, for a keyed state. */
  readonly key:
    | null
    | { readonly kind: 'one'; readonly occurrence: Code }
    | { readonly kind: 'each'; readonly rows: Rows<Code> };
  readonly how: 'set' | 'reduce to' | 'reduce by' | 'increase by';
  readonly value: Code;
  readonly site: number;
  /** The exceptions that can forbid this write. */
  readonly exceptions: readonly number[];
}

/** `upon E when C effective on D` with its writes; slot 0 holds the occurrence. */
export interface RuleSpec<Code> {
  readonly clause: string;
  readonly event: number;
  readonly when: Code | null;
  readonly effective: { readonly beforeOpening: boolean; readonly date: Code } | null;
  readonly writes: readonly WriteSpec<Code>[];
  /** `valid only if`: the occurrence is void where a condition fails. */
  readonly validity: readonly {
    readonly condition: Code;
    readonly otherwise: string;
    readonly site: number;
  }[];
  readonly site: number;
  readonly locals: number;
}

/** `no adjustment of X under § when C` (or that would increase it, when `when` is null). */
export interface ExceptionSpec<Code> {
  readonly state: number;
  readonly clause: string;
  readonly under: string;
  /** The event whose fields the condition reads, in slot 0; null when it reads none. */
  readonly event: number | null;
  readonly when: Code | null;
  readonly site: number;
  readonly locals: number;
}

/** `check "…": C`, over each day of a window (the day in slot 0), or over rows, where they are given. */
export interface CheckSpec<Code> {
  readonly title: string;
  readonly clause: string;
  readonly forEach: WindowSpec<Code> | null;
  /** The events or rows that it must hold for, each in turn in a slot. */
  readonly rows: Rows<Code> | null;
  readonly condition: Code;
  readonly site: number;
  readonly locals: number;
}
