import type { Expression, Reference } from './expressions.ts';
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
  /** `every 6 months`, `every Interest Period`, counted from the first day. */
  | { readonly kind: 'Every'; readonly period: DurationLiteral | Reference }
  /** `on March 3, 2006, May 9, 2006 and June 30, 2007`. */
  | { readonly kind: 'Listed'; readonly days: readonly Expression[] };

/** Where a span is no whole number of periods, which of them takes up the difference, and how. */
export type Stub = 'short first' | 'long first' | 'short last' | 'long last';

/** `ending with a long period`: the odd period. */
export interface ScheduleStub {
  readonly kind: 'ScheduleStub';
  readonly stub: Stub;
  /** `when C`; null where it applies in any case. */
  readonly when: Expression | null;
  readonly span: Span;
}

/** `with month ends kept`: a first day that is the last of its month gives the last day of every month. */
export interface MonthEndsKept {
  readonly kind: 'MonthEndsKept';
  /** `when C`; null where it applies in any case. */
  readonly when: Expression | null;
  readonly span: Span;
}

/** `rolled to the following Business Day`, `paid on the modified following Business Day`. */
export interface ScheduleRoll {
  readonly kind: 'ScheduleRoll';
  /** Whether the date itself is moved, or only the day on which it happens. */
  readonly moves: 'the date' | 'what happens';
  readonly convention: 'following' | 'modified following' | 'preceding' | 'modified preceding';
  readonly calendar: Name;
  /** `when C`; null where it applies in any case. */
  readonly when: Expression | null;
  readonly span: Span;
}

/** What stands behind the dates of a schedule, each after a comma; several of one kind with conditions. */
export type ScheduleOption = ScheduleStub | MonthEndsKept | ScheduleRoll;

/** `schedule X on … of each year from A through B, rolled to …`: an event that comes by the calendar. */
export interface Schedule {
  readonly kind: 'Schedule';
  readonly dates: ScheduleDates;
  /** `from A` has A in, `after A` leaves it out; null for the first day of history. */
  readonly from: { readonly day: Expression; readonly word: 'from' | 'after' } | null;
  /** `through B` has B in, `until B` leaves it out; null where the schedule has no end. */
  readonly to: { readonly day: Expression; readonly word: 'through' | 'until' } | null;
  readonly options: readonly ScheduleOption[];
  readonly span: Span;
}
