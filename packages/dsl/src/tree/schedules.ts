import type { Expression } from './expressions.ts';
import type { DurationLiteral, Name } from './names-and-literals.ts';
import type { Span } from './span.ts';

/** `April 1`, in every year; February 29 is February 28 in a year without one. */
export interface MonthDay {
  readonly kind: 'MonthDay';
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** What the dates of a schedule are, before its first and last day cut them off. */
export type ScheduleDates =
  /** `on January 1 and July 1 of each year`. */
  | { readonly kind: 'EachYear'; readonly days: readonly MonthDay[] }
  /** `on day 1 of each month`; the last day of each month is day 31, or what there is of it. */
  | { readonly kind: 'EachMonth'; readonly day: string }
  /** `every 6 months`, counted from the first day. */
  | { readonly kind: 'Every'; readonly duration: DurationLiteral }
  /** `on March 3, 2006, May 9, 2006 and June 30, 2007`. */
  | { readonly kind: 'Listed'; readonly days: readonly Expression[] };

/** Where a span is no whole number of periods, which of them takes up the difference, and how. */
export type Stub = 'short first' | 'long first' | 'short last' | 'long last';

/** `rolled to the following Business Day`, `paid on the modified following Business Day`. */
export interface ScheduleRoll {
  readonly kind: 'ScheduleRoll';
  /** Whether the date itself is moved, or only the day on which it happens. */
  readonly moves: 'the date' | 'what happens';
  readonly convention: 'following' | 'modified following' | 'preceding' | 'modified preceding';
  readonly calendar: Name;
  readonly span: Span;
}

/** `schedule X on … of each year from A through B, rolled to …`: an event that comes by the calendar. */
export interface Schedule {
  readonly kind: 'Schedule';
  readonly dates: ScheduleDates;
  /** `from A` has A in, `after A` leaves it out; null for the first day of history. */
  readonly from: { readonly day: Expression; readonly word: 'from' | 'after' } | null;
  /** `through B` has B in, `until B` leaves it out; null where the schedule has no end. */
  readonly to: { readonly day: Expression; readonly word: 'through' | 'until' } | null;
  readonly stub: Stub | null;
  /** Whether a first day that is the last of its month gives the last day of every month. */
  readonly monthEnds: 'kept' | 'not kept';
  readonly roll: ScheduleRoll | null;
  readonly span: Span;
}
