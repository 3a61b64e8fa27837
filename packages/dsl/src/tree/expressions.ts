import type { AmountPerformed, UnpaidAmount } from './duties.ts';
import type { ItemsOf, List } from './lists.ts';
import type { DurationUnit, Hole, Literal, Name } from './names-and-literals.ts';
import type { Interest } from './interest.ts';
import type {
  Allocate,
  EventStatistic,
  It,
  Largest,
  LatestOnOrBefore,
  NotComputable,
  PickEvent,
  Statistic,
  ThereIs,
} from './phrases.ts';
import type { Span } from './span.ts';
import type { Interpolation } from './tables.ts';
import type {
  DateInQuestion,
  DateOfEvent,
  DateOffset,
  DayOfMonth,
  DaysBetween,
  NearestOpenDay,
  Window,
} from './windows-and-dates.ts';

/** A Term standing for its value; `the`, `a` and `an` before it are noise and not in its name. */
export interface Reference {
  readonly kind: 'Reference';
  readonly name: Name;
  readonly span: Span;
}

/** `Conversion Shares for $100,000`. */
export interface Application {
  readonly kind: 'Application';
  readonly callee: Name;
  readonly argument: Expression;
  readonly span: Span;
}

/** `Record Date of the Cash Distribution`, `New Closing Date of the last Extension`. */
export interface FieldOf {
  readonly kind: 'FieldOf';
  readonly field: Name;
  readonly event: Expression;
  readonly span: Span;
}

/** `X on D`: everything in X read at the close of D. */
export interface OnDate {
  readonly kind: 'OnDate';
  readonly operand: Expression;
  readonly date: Expression;
  readonly span: Span;
}

/** `X immediately before the E`. */
export interface ImmediatelyBefore {
  readonly kind: 'ImmediatelyBefore';
  readonly operand: Expression;
  readonly event: Expression;
  readonly span: Span;
}

/** `Y is V` behind `as if`: Y is taken to be V, as V is where the whole stands. */
export interface Assumption {
  readonly kind: 'Assumption';
  readonly name: Name;
  readonly value: Expression;
  readonly span: Span;
}

/** `X as if Y is V and Z is W`: X at the same moment, with those Terms taken to be something else. */
export interface AsIf {
  readonly kind: 'AsIf';
  readonly operand: Expression;
  readonly assumptions: readonly Assumption[];
  readonly span: Span;
}

/** `120% of X`. */
export interface PercentOf {
  readonly kind: 'PercentOf';
  readonly percent: string;
  readonly operand: Expression;
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'Negation';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Arithmetic {
  readonly kind: 'Arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `X, but not below Y`. */
export interface Clamp {
  readonly kind: 'Clamp';
  readonly operand: Expression;
  readonly limit: 'below' | 'above';
  readonly bound: Expression;
  readonly span: Span;
}

export type RoundingPlace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'cent' }
  | { readonly kind: 'decimals'; readonly places: string }
  | { readonly kind: 'multiples'; readonly of: Expression };

/** `X, rounded up to whole shares`. */
export interface Rounding {
  readonly kind: 'Rounding';
  readonly operand: Expression;
  readonly mode: 'up' | 'down' | 'half up' | 'half even';
  readonly place: RoundingPlace;
  readonly span: Span;
}

export type ComparisonOperator =
  | 'is'
  | 'is not'
  | 'is more than'
  | 'is at least'
  | 'is less than'
  | 'is at most'
  | 'is before'
  | 'is after'
  | 'is on or before'
  | 'is on or after';

export interface Comparison {
  readonly kind: 'Comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `Kind is either Under The Notes or To Purchasers`; two members or more. */
export interface IsEither {
  readonly kind: 'IsEither';
  readonly left: Expression;
  readonly members: readonly Expression[];
  /** Without `either`, which is reported, what stands behind `or` may be a condition of its own. */
  readonly lacksEither: boolean;
  readonly span: Span;
}

/** `the date of the Issuance is within 60 days after Closing Date`. */
export interface IsWithin {
  readonly kind: 'IsWithin';
  readonly left: Expression;
  readonly window: Window;
  readonly span: Span;
}

/**
 * `X is at least Y on each of the 10 Trading Days before D`, `… on at least 20 of the 30 Trading
 * Days before D`, `… on each Trading Day from A through B`, `… on more than 30 consecutive days within
 * 12 months before D`; both sides of the comparison are read on each day. A run that ends on a day is
 * each of so many days that end on it.
 */
export interface OnDays {
  readonly kind: 'OnDays';
  readonly condition: Expression;
  /** On how many days: at least so many, or more than so many; null for `each`. */
  readonly count: { readonly word: 'at least' | 'more than'; readonly number: string } | null;
  /** Whether these must follow one another. */
  readonly run: 'consecutive' | 'any';
  /** The days that are named, as in `each Trading Day from …`; null where the window counts them. */
  readonly days: DurationUnit | null;
  readonly window: Window;
  readonly span: Span;
}

export interface Not {
  readonly kind: 'Not';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Logical {
  readonly kind: 'Logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Conditional {
  readonly kind: 'Conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}

/** Brackets as written. */
export interface Group {
  readonly kind: 'Group';
  readonly inner: Expression;
  readonly span: Span;
}

export type Expression =
  | Literal
  | Reference
  | Application
  | FieldOf
  | OnDate
  | ImmediatelyBefore
  | AsIf
  | PercentOf
  | Negation
  | Arithmetic
  | Clamp
  | Rounding
  | Comparison
  | IsEither
  | IsWithin
  | OnDays
  | Not
  | Logical
  | Conditional
  | Group
  | List
  | ItemsOf
  | Statistic
  | EventStatistic
  | Allocate
  | ThereIs
  | PickEvent
  | LatestOnOrBefore
  | Largest
  | Interest
  | It
  | NotComputable
  | DateOffset
  | NearestOpenDay
  | DayOfMonth
  | DaysBetween
  | DateInQuestion
  | DateOfEvent
  | AmountPerformed
  | UnpaidAmount
  | Interpolation
  | Hole;
