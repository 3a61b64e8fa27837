import type {
  Ambiguous,
  Blank,
  Check,
  Definition,
  Fact,
  NotComputableSection,
  SolvedTogether,
  State,
  Unresolved,
} from './definitions.ts';
import type { Covenant, Obligation, Right } from './duties.ts';
import type { Event, NoAdjustment, Upon } from './events-and-rules.ts';
import type { Expression } from './expressions.ts';
import type { Accrual } from './interest.ts';
import type { Name, SectionReference, Text } from './names-and-literals.ts';
import type { Scenario } from './scenarios.ts';
import type { Span } from './span.ts';
import type { Table } from './tables.ts';

/** A line of the contract's heading. */
export type Setting =
  | { readonly kind: 'ProseSetting'; readonly path: Text; readonly span: Span }
  | { readonly kind: 'CurrencySetting'; readonly code: Name; readonly span: Span }
  | { readonly kind: 'InEffectSetting'; readonly date: Expression; readonly span: Span }
  | { readonly kind: 'GovernedBySetting'; readonly law: Text; readonly span: Span }
  | {
      readonly kind: 'DeadlinesSetting';
      /** The calendar to whose next day deadlines roll; null for `do not roll`. */
      readonly rollsTo: Name | null;
      /** The condition under which they roll; null where they always or never do. */
      readonly when: Expression | null;
      readonly span: Span;
    };

/** `calendar X follows NYSE`, `calendar X is the days of NYSE on which C`. */
export interface Calendar {
  readonly kind: 'Calendar';
  readonly name: Name;
  readonly base: Name;
  readonly condition: Expression | null;
  readonly span: Span;
}

/** `party Borrower is "DynTek, Inc."`. */
export interface Party {
  readonly kind: 'Party';
  readonly name: Name;
  readonly legalName: Text | null;
  readonly span: Span;
}

/** `share class Common Stock`. */
export interface ShareClass {
  readonly kind: 'ShareClass';
  readonly name: Name;
  readonly span: Span;
}

/** `contract "…"` with its settings and declarations. */
export interface Contract {
  readonly kind: 'Contract';
  readonly title: Text;
  readonly settings: readonly Setting[];
  readonly declarations: readonly (Calendar | Party | ShareClass)[];
  readonly span: Span;
}

/** `> …`: words of the prose; `text` is without the mark and outer white space. */
export interface Quote {
  readonly kind: 'Quote';
  readonly text: string;
  readonly span: Span;
}

export type Declaration =
  | Quote
  | Calendar
  | Party
  | ShareClass
  | Blank
  | Fact
  | Definition
  | State
  | Accrual
  | Event
  | Upon
  | NoAdjustment
  | Obligation
  | Right
  | Covenant
  | Ambiguous
  | Unresolved
  | NotComputableSection
  | Check
  | SolvedTogether
  | Table;

/** `clause §… "title"` and what stands in it, in order. */
export interface Clause {
  readonly kind: 'Clause';
  readonly reference: SectionReference;
  readonly title: Text | null;
  readonly declarations: readonly Declaration[];
  readonly span: Span;
}

/** `// …`, kept with its place. */
export interface Comment {
  readonly kind: 'Comment';
  readonly text: string;
  readonly span: Span;
}

/** `with Valuation Cap is $10,000,000` under a `use`: what the other file leaves open, filled here. */
export interface UseBinding {
  readonly kind: 'UseBinding';
  readonly name: Name;
  readonly value: Expression;
  readonly span: Span;
}

/**
 * `use "side-letter.terms" [as Series A] [, which prevails]`: another document of the deal, or a
 * clause library, whose Terms are brought in (each with the prefix before it, where there is one).
 */
export interface Use {
  readonly kind: 'Use';
  readonly path: Text;
  readonly prefix: Name | null;
  /** Whose declaration stands where both documents declare a Term; null where none should. */
  readonly prevails: 'the other' | 'this' | null;
  readonly bindings: readonly UseBinding[];
  readonly span: Span;
}

export type Section = Contract | Clause | Scenario | Use;

/** A whole file. Declarations that stand outside any section are reported and left out. */
export interface File {
  readonly kind: 'File';
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  readonly span: Span;
}
