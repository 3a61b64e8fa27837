import type { BusinessDayConvention } from '../schedules/business-days.ts';
import type { Stub } from '../schedules/periods.ts';
import type { MonthDay } from '../schedules/recurrence.ts';

/** What the dates of a schedule are, before its first and last day cut them off. */
export type ScheduleDatesSpec<Code> =
  | { readonly kind: 'each year'; readonly days: readonly MonthDay[] }
  /** Day N of each month; 31 is every month's last. */
  | { readonly kind: 'each month'; readonly day: number }
  /** Counted from the first day, by a length of time in calendar days or months. */
  | { readonly kind: 'every'; readonly period: Code }
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

/** A part of a schedule that applies where its condition holds; null where it has none. */
export interface ScheduleOption<Part, Code> {
  readonly part: Part;
  readonly when: Code | null;
}

/**
 * `schedule X …`. Its first day, its period and which of its options apply are read at the start of
 * history, its last day as of the day in question.
 */
export interface ScheduleSpec<Code> {
  readonly dates: ScheduleDatesSpec<Code>;
  /** Null for the first day of history. */
  readonly from: ScheduleBound<Code> | null;
  /** Null where it has no end. */
  readonly to: ScheduleBound<Code> | null;
  /** Where one applies, the last day is one of its dates, whether or not the steps reach it. */
  readonly stubs: readonly ScheduleOption<Stub, Code>[];
  /** Where it applies, steps from the last day of a month give the last day of every month. */
  readonly monthEnds: readonly ScheduleOption<'kept', Code>[];
  readonly rolls: readonly ScheduleOption<ScheduleRoll, Code>[];
  readonly site: number;
  readonly locals: number;
}
