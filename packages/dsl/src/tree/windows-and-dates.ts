import type { Expression } from './expressions.ts';
import type { DurationLiteral, Name } from './names-and-literals.ts';
import type { Span } from './span.ts';

/** `2 Business Days after D`, `5 days before D`; `the day after D` counts one day. */
export interface DateOffset {
  readonly kind: 'DateOffset';
  readonly duration: DurationLiteral;
  readonly direction: 'after' | 'before';
  readonly anchor: Expression;
  readonly span: Span;
}

/**
 * `the first Business Day on or after D`, `the last Interest Payment Date before D`: a day of a calendar
 * or a date of a schedule.
 */
export interface NearestOpenDay {
  readonly kind: 'NearestOpenDay';
  readonly which: 'first' | 'last';
  readonly calendar: Name;
  readonly direction: 'on or after' | 'on or before' | 'after' | 'before';
  readonly anchor: Expression;
  readonly span: Span;
}

/** `day 5 of the month after D`, `day 1 of the month of D`. */
export interface DayOfMonth {
  readonly kind: 'DayOfMonth';
  readonly day: string;
  readonly month: 'after' | 'of';
  readonly anchor: Expression;
  readonly span: Span;
}

/** `days from A to B`: a duration in calendar days. */
export interface DaysBetween {
  readonly kind: 'DaysBetween';
  readonly from: Expression;
  readonly to: Expression;
  readonly span: Span;
}

/** `the date in question`. */
export interface DateInQuestion {
  readonly kind: 'DateInQuestion';
  readonly span: Span;
}

/**
 * `the date of the Issuance`, `the date of the last Extension`; `the unrolled date of the Coupon Date`,
 * on which a schedule has it before it is moved to an open day; `receipt of the Notice`, the day that
 * the event's own `received on` gives.
 */
export interface DateOfEvent {
  readonly kind: 'DateOfEvent';
  readonly which: 'date' | 'unrolled date' | 'receipt';
  readonly event: Expression;
  readonly span: Span;
}

/**
 * A stretch of days. `over the N days before D` leaves D out, `ending on D` has it in, each exactly
 * that long; `within`, `from … through` have both ends in; `from … until` leaves its end out.
 */
export type Window =
  | {
      readonly kind: 'OverWindow';
      readonly duration: DurationLiteral;
      readonly direction: 'before' | 'ending on' | 'after';
      readonly anchor: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'WithinWindow';
      readonly duration: DurationLiteral;
      readonly direction: 'before' | 'after';
      readonly anchor: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'FromWindow';
      readonly from: Expression;
      readonly to: Expression;
      readonly end: 'through' | 'until';
      readonly span: Span;
    }
  | {
      readonly kind: 'AfterWindow';
      readonly word: 'after' | 'on or after';
      readonly anchor: Expression;
      readonly span: Span;
    }
  | {
      /** `at least 75 days before D`. */
      readonly kind: 'AtLeastBeforeWindow';
      readonly duration: DurationLiteral;
      readonly anchor: Expression;
      readonly span: Span;
    };

/** A window of one sort. */
export type WindowOf<Kind extends Window['kind']> = Extract<Window, { readonly kind: Kind }>;
