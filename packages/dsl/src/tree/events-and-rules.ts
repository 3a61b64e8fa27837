import type { Expression } from './expressions.ts';
import type { EventName, Name, SectionReference, Text, TypeNode } from './names-and-literals.ts';
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

/** `event X [by Party]` with its fields. */
export interface Event {
  readonly kind: 'Event';
  readonly names: readonly Name[];
  readonly by: readonly Name[];
  readonly fields: readonly Field[];
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
