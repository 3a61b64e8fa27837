import type { DateLiteral, Hole, Literal, Name, Text } from './names-and-literals.ts';
import type { Span } from './span.ts';
import type { TableRow } from './tables.ts';

/** A value in a scenario: a literal or the name of a one-of member, never an expression. */
export type ScenarioValue = Literal | Name | Hole;

/** What an `expect` line may say instead of a value. */
export interface ExpectedStatus {
  readonly kind: 'ExpectedStatus';
  readonly status: 'undetermined' | 'impossible' | 'void' | 'not yet' | 'none';
  readonly span: Span;
}

/**
 * `Principal Amount is $500,000`, `Shares Outstanding on March 8, 2006 is 60,000,000 shares`, `Vote
 * for "A" is yes`, `Closing Price from March 6, 2006 through March 10, 2006 is $0.31 per share`.
 */
export interface GivenLine {
  readonly kind: 'GivenLine';
  readonly name: Name;
  /** The event or row that a keyed fact is given for. */
  readonly key: ScenarioValue | null;
  /** The day of the row, or the first of a stretch of days. */
  readonly date: DateLiteral | null;
  /** The last day of a stretch; null where the row is of one day, or has none. */
  readonly through: DateLiteral | null;
  /** One value, or the several of a `several` fact. */
  readonly values: readonly ScenarioValue[];
  /** The rows of a table, `given Noteholder` with lines of cells below; null for other inputs. */
  readonly rows: readonly TableRow[] | null;
  readonly span: Span;
}

/** `given as in "the note as issued"`: what another scenario is given, this one is given too. */
export interface GivenAsIn {
  readonly kind: 'GivenAsIn';
  /** The title of a scenario above, which has no such line itself. */
  readonly scenario: Text;
  readonly span: Span;
}

/** What a scenario is given: `given …`, and each further line after `and`. */
export interface Given {
  readonly kind: 'Given';
  readonly lines: readonly (GivenLine | GivenAsIn)[];
  readonly span: Span;
}

/** `Base Share Price is $0.20 per share` under an event. */
export interface FieldLine {
  readonly kind: 'FieldLine';
  readonly name: Name;
  readonly values: readonly ScenarioValue[];
  readonly span: Span;
}

/** `on March 8, 2006 Issuance "march"` with its fields. */
export interface EventStep {
  readonly kind: 'EventStep';
  readonly date: DateLiteral | Hole;
  readonly event: Name;
  /** What the scenario calls it, to speak of it elsewhere. */
  readonly id: Text | null;
  readonly fields: readonly FieldLine[];
  readonly span: Span;
}

/** `Conversion Shares for $100,000 is 508,375 shares`. */
export interface ExpectLine {
  readonly kind: 'ExpectLine';
  readonly name: Name;
  readonly argument: ScenarioValue | null;
  readonly expected: ScenarioValue | ExpectedStatus;
  readonly span: Span;
}

export interface Expect {
  readonly kind: 'Expect';
  readonly date: DateLiteral | Hole;
  readonly lines: readonly ExpectLine[];
  readonly span: Span;
}

/** `on January 3, 2006 Borrower performs Repay for "second"`, with how much where it is not all. */
export interface PerformanceStep {
  readonly kind: 'PerformanceStep';
  readonly date: DateLiteral | Hole;
  readonly by: Name;
  readonly obligation: Name;
  /** Of which of its duties it is: the name or the date of what brought it about. */
  readonly duty: ScenarioValue | null;
  /** The reporter's own name for it. */
  readonly id: Text | null;
  readonly fields: readonly FieldLine[];
  readonly span: Span;
}

export type Step = Given | EventStep | PerformanceStep | Expect;

/** `scenario "…"`. */
export interface Scenario {
  readonly kind: 'Scenario';
  readonly title: Text;
  readonly steps: readonly Step[];
  readonly span: Span;
}
