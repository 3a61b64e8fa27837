import type { Expression, Rounding } from './expressions.ts';
import type { EventName, Name } from './names-and-literals.ts';
import type { Span } from './span.ts';
import type { Window } from './windows-and-dates.ts';

/**
 * A statistic of a term over the days of a window (`the average of Closing Price over …`, `the
 * highest Conversion Price from A until B`, `the 3 lowest Closing Price over …`, which is a list),
 * or, with no window, over a list (`the average of Market Maker Bids`, `the average of the 3 lowest
 * Closing Price over …`). `the average of Closing Price weighted by Volume over …` counts each value as
 * often as its weight.
 */
export interface Statistic {
  readonly kind: 'Statistic';
  readonly statistic: 'average' | 'highest' | 'lowest' | 'sum';
  /** The n of `the n lowest`; null for the others. */
  readonly count: string | null;
  readonly operand: Expression;
  /** By what an average weights each value; null where all count alike. */
  readonly weight: Expression | null;
  readonly window: Window | null;
  readonly span: Span;
}

/** `the sum of F for each E within … where …`, `the average of F for each E`. */
export interface EventStatistic {
  readonly kind: 'EventStatistic';
  readonly statistic: 'average' | 'highest' | 'lowest' | 'sum' | 'count';
  /** What is summed; null for `the count of E`. */
  readonly operand: Expression | null;
  /** By what an average weights each value; null where all count alike. */
  readonly weight: Expression | null;
  readonly event: EventName;
  readonly window: Window | null;
  readonly where: Expression | null;
  readonly span: Span;
}

/**
 * Who takes what rounding leaves of an amount that is divided: one of those who share, or those whose
 * parts lost the largest fractions to rounding, a unit each.
 */
export type RemainderTo = 'largest' | 'largest fractions' | 'first' | 'last';

/**
 * `allocate X pro rata by F among R, rounded down to the cent, remainder to the largest`: the part of
 * the R in scope. Parts that are rounded leave a remainder, which goes to one or to several of them.
 */
export interface Allocate {
  readonly kind: 'Allocate';
  readonly amount: Expression;
  readonly weight: Expression;
  readonly among: EventName;
  readonly where: Expression | null;
  /** How each part is rounded, as if it were the whole amount; null where parts are exact. */
  readonly rounding: Rounding | null;
  readonly remainder: RemainderTo | null;
  readonly span: Span;
}

/** `there is a Closing within …`, `there is no E … not followed by an F within …`. */
export interface ThereIs {
  readonly kind: 'ThereIs';
  readonly negated: boolean;
  readonly subject: EventName;
  readonly window: Window | null;
  readonly where: Expression | null;
  readonly followedBy: FollowedBy | null;
  readonly span: Span;
}

/** `followed by a Cure within 5 Business Days after it`; `it` is the event before. */
export interface FollowedBy {
  readonly kind: 'FollowedBy';
  readonly negated: boolean;
  readonly event: EventName;
  readonly window: Window | null;
  readonly span: Span;
}

/** `the first Issuance`, `the last Extension within …`. */
export interface PickEvent {
  readonly kind: 'PickEvent';
  readonly which: 'first' | 'last';
  readonly event: EventName;
  readonly window: Window | null;
  readonly where: Expression | null;
  readonly span: Span;
}

/** `the latest Exchange Sale on or before D`: the last row of a series that has a value. */
export interface LatestOnOrBefore {
  readonly kind: 'LatestOnOrBefore';
  readonly series: Name;
  readonly anchor: Expression;
  readonly span: Span;
}

/** `the largest P from A to B in steps of S such that C, otherwise V`. */
export interface Largest {
  readonly kind: 'Largest';
  readonly variable: Name;
  readonly from: Expression;
  readonly to: Expression;
  readonly step: Expression;
  readonly condition: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}

/** `it` in the window of a `followed by`: the event the clause stands under. */
export interface It {
  readonly kind: 'It';
  readonly span: Span;
}

/** `not computable "reason"` as a list item or a value. */
export interface NotComputable {
  readonly kind: 'NotComputable';
  readonly reason: string;
  readonly span: Span;
}
