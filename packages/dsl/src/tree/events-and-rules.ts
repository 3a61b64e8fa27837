import type { Expression } from './expressions.ts';
import type {
  DurationLiteral,
  EventName,
  Name,
  SectionReference,
  Text,
  TypeNode,
} from './names-and-literals.ts';
import type { Schedule } from './schedules.ts';
import type { Span } from './span.ts';
import type { Window } from './windows-and-dates.ts';

/** `Record Date, Payment Date : date` under an event. */
export interface Field {
  readonly kind: 'Field';
  readonly names: readonly Name[];
  readonly type: TypeNode;
  readonly several: boolean;
  readonly span: Span;
}

/** `occurs when C`: on the first day at whose close C holds, and again once it failed in between. */
export interface OccursWhen {
  readonly kind: 'OccursWhen';
  readonly condition: Expression;
  readonly span: Span;
}

/**
 * `occurs 10 Trading Days after each E where C, unless U`, `occurs on Payment Date of each E`: once for
 * each occurrence of E, at the close of that day, as the contract stands then.
 */
export interface OccursAfterEach {
  readonly kind: 'OccursAfterEach';
  /** How long after; null for `on`. */
  readonly duration: DurationLiteral | null;
  /** What the day is counted from: a field of E, its receipt, or (null) the day of E itself. */
  readonly field: Name | 'receipt' | null;
  readonly event: EventName;
  readonly where: Expression | null;
  readonly unless: Expression | null;
  readonly span: Span;
}

/** `event X [by Party]` with its fields; `event X occurs …` and `schedule X …`, which nobody reports. */
export interface Event {
  readonly kind: 'Event';
  readonly names: readonly Name[];
  readonly by: readonly Name[];
  /** How the contract says that it occurs; null where it is reported. */
  readonly occurs: OccursWhen | OccursAfterEach | Schedule | null;
  readonly fields: readonly Field[];
  /** The day on which it is received, by its fields and its own day; null where nothing says. */
  readonly received: Expression | null;
  readonly span: Span;
}

/**
 * What a statement writes: `Adjusted`, `Adjusted for each Cash Distribution within …`, `Balance for
 * the From`.
 */
export interface Target {
  readonly kind: 'Target';
  readonly name: Name;
  readonly forEach: {
    readonly event: EventName;
    readonly window: Window | null;
    readonly where: Expression | null;
  } | null;
  /** The one occurrence whose copy is written; null where the rule's own is. */
  readonly of: Expression | null;
  readonly span: Span;
}

export interface SetStatement {
  readonly kind: 'Set';
  readonly target: Target;
  readonly value: Expression;
  readonly span: Span;
}

export interface ReduceStatement {
  readonly kind: 'Reduce';
  readonly target: Target;
  readonly how: 'to' | 'by';
  readonly value: Expression;
  readonly span: Span;
}

export interface IncreaseStatement {
  readonly kind: 'Increase';
  readonly target: Target;
  readonly value: Expression;
  readonly span: Span;
}

/** `valid only if C otherwise "…"`. */
export interface ValidOnlyIf {
  readonly kind: 'ValidOnlyIf';
  readonly condition: Expression;
  readonly otherwise: Text;
  readonly span: Span;
}

export type Statement = SetStatement | ReduceStatement | IncreaseStatement | ValidOnlyIf;

/** `effective [before opening] on D`. */
export interface Effective {
  readonly kind: 'Effective';
  readonly beforeOpening: boolean;
  readonly date: Expression;
  readonly span: Span;
}

/** `upon E [or F] [when C] [effective …]` with its statements. */
export interface Upon {
  readonly kind: 'Upon';
  readonly events: readonly EventName[];
  readonly condition: Expression | null;
  readonly effective: Effective | null;
  readonly statements: readonly Statement[];
  readonly span: Span;
}

/** `no adjustment of X under § when C` · `… increases it`. */
export interface NoAdjustment {
  readonly kind: 'NoAdjustment';
  readonly state: Name;
  readonly under: SectionReference;
  /** What forbids the adjustment: a condition, or that it would raise the state. */
  readonly exception: Expression | 'increases it';
  readonly span: Span;
}
