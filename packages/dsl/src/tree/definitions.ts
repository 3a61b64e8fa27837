import type { Expression } from './expressions.ts';
import type { EventName, Name, SectionReference, Text, TypeNode } from './names-and-literals.ts';
import type { Span } from './span.ts';
import type { Window } from './windows-and-dates.ts';

/** `P (money)` in `X for P (money) means …`. */
export interface Parameter {
  readonly kind: 'Parameter';
  readonly name: Name;
  readonly type: TypeNode;
  readonly span: Span;
}

/** `X means E`, `X for P (type) : type means E`, `X for each Event means E`. */
export interface Definition {
  readonly kind: 'Definition';
  readonly name: Name;
  readonly parameter: Parameter | null;
  /** The event whose occurrences key the definition. */
  readonly forEach: EventName | null;
  readonly resultType: TypeNode | null;
  readonly body: Expression;
  readonly span: Span;
}

/** `X starts at E`, `X for each Event starts at E`: a quantity with a history. */
export interface State {
  readonly kind: 'State';
  readonly name: Name;
  readonly forEach: EventName | null;
  readonly resultType: TypeNode | null;
  readonly start: Expression;
  readonly span: Span;
}

/** `blank X : type`. */
export interface Blank {
  readonly kind: 'Blank';
  readonly names: readonly Name[];
  readonly type: TypeNode;
  readonly span: Span;
}

/** `fact X, Y : type`, `…, each Trading Day`, `…, several`. */
export interface Fact {
  readonly kind: 'Fact';
  readonly names: readonly Name[];
  readonly forEach: EventName | null;
  readonly type: TypeNode;
  readonly several: boolean;
  /** The calendar on each day of which a series has a row; null for a plain fact. */
  readonly series: Name | null;
  readonly span: Span;
}

/** One `reading "label" [is E]`. */
export interface Reading {
  readonly kind: 'Reading';
  readonly label: Text;
  readonly value: Expression | null;
  readonly span: Span;
}

/** `ambiguous X [for each Event] [between § and §]` with its readings. */
export interface Ambiguous {
  readonly kind: 'Ambiguous';
  readonly name: Name;
  /** The event whose occurrences key the readings' values. */
  readonly forEach: EventName | null;
  readonly between: readonly [SectionReference, SectionReference] | null;
  readonly readings: readonly Reading[];
  readonly span: Span;
}

/** `solved together A, B and C, from X to Y`: definitions that include one another. */
export interface SolvedTogether {
  readonly kind: 'SolvedTogether';
  readonly names: readonly Name[];
  /** Between which figures the first is sought, both in; null for anywhere. */
  readonly range: { readonly from: Expression; readonly to: Expression } | null;
  readonly span: Span;
}

/** `unresolved X : type "why"`. */
export interface Unresolved {
  readonly kind: 'Unresolved';
  readonly name: Name;
  readonly type: TypeNode;
  readonly reason: Text;
  readonly span: Span;
}

/** `not computable [§…] "why"` as a declaration. */
export interface NotComputableSection {
  readonly kind: 'NotComputableSection';
  readonly reference: SectionReference | null;
  readonly reason: Text;
  readonly span: Span;
}

/** What a check is held for: each day of a window, by a name of its own, or each event or row. */
export interface CheckedFor {
  readonly each: EventName;
  readonly window: Window | null;
  readonly where: Expression | null;
}

/** `check "…": C`, `check "…" for each D from … through …: C`, `check "…" for each Denominations: C`. */
export interface Check {
  readonly kind: 'Check';
  readonly title: Text;
  readonly forEach: CheckedFor | null;
  readonly condition: Expression;
  readonly span: Span;
}
