import type { BusinessDayConvention } from '../schedules/business-days.ts';
import type { Stub } from '../schedules/periods.ts';
import type { MonthDay } from '../schedules/recurrence.ts';

/** What the dates of a schedule are, before its first and last day cut them off. */
export type ScheduleDatesSpec<Code> =
  | { readonly kind: 'each year'; readonly days: readonly MonthDay[] }
  /** Day N of each month; 31 is every month's last. */
  | { readonly kind: 'each month'; readonly day: number }
  /** Counted from the first day. */
  | {
      readonly kind: 'months';
      readonly months: number;
      readonly monthEnd: 'same day' | 'last day';
    }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'listed'; readonly days: readonly Code[] };

/** The first or last day of a schedule. */
export interface ScheduleBound<Code> {
  readonly day: Code;
  /** Whether the day may itself be a date of the schedule. */
  readonly isIn: boolean;
}

/** What becomes of dates that are no days of a calendar. */
export interface ScheduleRoll {
  /** Whether the date itself is moved, or only the day on which it happens. */
  readonly moves: 'the date' | 'what happens';
  readonly convention: BusinessDayConvention;
  readonly calendar: number;
}

/** `schedule X …`. Its first day is read at the start of history, its last as of the day in question. */
export interface ScheduleSpec<Code> {
  readonly dates: ScheduleDatesSpec<Code>;
  /** Null for the first day of history. */
  readonly from: ScheduleBound<Code> | null;
  /** Null where it has no end. */
  readonly to: ScheduleBound<Code> | null;
  /** Where the last day is one of its dates, whether or not the steps reach it. */
  readonly stub: Stub | null;
  readonly roll: ScheduleRoll | null;
  readonly site: number;
  readonly locals: number;
}
