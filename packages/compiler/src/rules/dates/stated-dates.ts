import type { DurationLiteral, Expression, Schedule } from '@termsheet/dsl';
import {
  type Day,
  dayOfEachMonth,
  daysOfEachYear,
  everyDays,
  everyMonths,
  periodsOf,
  type Recurrence,
  scheduleOf,
  ScheduleTooLong,
  type Stub,
} from '@termsheet/runtime';
import type { Checked } from '../../checked/checked.ts';
import { type Constants, constantOf } from '../conditions/constant-of.ts';

/** So long is a schedule without a stated end looked at, in days: ten years. */
const OUTLOOK = 3653;

/** The last years of a schedule that has no stated beginning, in days. */
const LAST_YEARS = 730;

/** More dates than this are not looked at. */
const MAX_DATES = 4000;

/** The dates of a schedule that are known whatever the inputs. */
export interface StatedDates {
  /** As the schedule has them, before any is moved. */
  readonly days: readonly Day[];
  /** Whether these are all, or only those of the first ten or the last two years. */
  readonly extent: 'all' | 'ten years' | 'its last two years';
}

/** Looks up the dates of a schedule; null where they depend on what is supplied. */
export type StatedDatesOf = (schedule: Schedule) => StatedDates | null;

/**
 * The dates of a schedule, where its first day and its dates are written in the contract; null where
 * they depend on what is supplied.
 *
 * @param start What `in effect from` says, from which a schedule runs that names no first day.
 */
function statedDates(
  constants: Constants,
  schedule: Schedule,
  start: Expression | null,
): StatedDates | null {
  const { dates, to } = schedule;
  if (dates.kind === 'Listed') return listedDates(constants, schedule);
  const first = schedule.from?.day ?? start;
  const from = first === null ? null : statedDay(constants, first);
  if (from === null) return null;
  const last = to === null ? null : statedDay(constants, to.day);
  const until = last ?? from + OUTLOOK;
  const steps = stepsOf(schedule);
  if (steps === null || (steps.stub !== null && last === null)) return null;
  try {
    const after = schedule.from?.word === 'after' ? from + 1 : from;
    const through = last !== null && to?.word === 'until' ? last - 1 : until;
    const days = scheduleOf({ dates: daysOf(steps, from, until) }).between(after, through);
    if (days.length > MAX_DATES) return null;
    return { days, extent: last === null ? 'ten years' : 'all' };
  } catch (error) {
    if (error instanceof ScheduleTooLong || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The dates of the last two years of a schedule whose first day depends on what is supplied, and whose
 * dates and last day are written: of a date that can be put off, as it stands before it is.
 */
export function lastStatedDates(constants: Constants, schedule: Schedule): StatedDates | null {
  const { dates, to, options } = schedule;
  if (to === null || dates.kind === 'Listed' || dates.kind === 'Every') return null;
  const last = settledDay(constants, to.day);
  if (last === null || options.some(({ kind }) => kind !== 'ScheduleRoll')) return null;
  const recurrence =
    dates.kind === 'EachYear' ? daysOfEachYear(dates.days) : dayOfEachMonth(Number(dates.day));
  const end = to.word === 'until' ? last - 1 : last;
  const days = scheduleOf({ dates: recurrence }).between(end - LAST_YEARS + 1, end);
  return days.length === 0 ? null : { days, extent: 'its last two years' };
}

/** A stated day, or the one that stands where nothing puts another in its place. */
function settledDay(constants: Constants, date: Expression): Day | null {
  const day = statedDay(constants, date);
  if (day !== null) return day;
  if (date.kind === 'Group') return settledDay(constants, date.inner);
  if (date.kind === 'Conditional') return statedDay(constants, date.otherwise);
  if (date.kind !== 'Reference') return null;
  const referent = constants.checked.bound.referents.get(date.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return null;
  const { body } = referent.symbol.node;
  return body.kind === 'Conditional' ? statedDay(constants, body.otherwise) : null;
}

/** The dates of the schedules of a file, each worked out once. */
export function statedDatesIn({ bound }: Checked, constants: Constants): StatedDatesOf {
  const start = bound.contract?.settings.find((setting) => setting.kind === 'InEffectSetting');
  const known = new Map<Schedule, StatedDates | null>();
  return (schedule) => {
    const before = known.get(schedule);
    if (before !== undefined) return before;
    const found = statedDates(constants, schedule, start?.date ?? null);
    known.set(schedule, found);
    return found;
  };
}

/** The day that a date is known to be, whatever the inputs; null where it depends on them. */
export function statedDay(constants: Constants, date: Expression): Day | null {
  const constant = constantOf(constants, date);
  return constant?.kind === 'figure' ? Number(constant.value.floor()) : null;
}

/** Dates that are listed one by one: those that are known, if any is. */
function listedDates(constants: Constants, { dates, from, to }: Schedule): StatedDates | null {
  if (dates.kind !== 'Listed' || from !== null || to !== null) return null;
  const days = dates.days
    .map((day) => statedDay(constants, day))
    .filter((day) => day !== null)
    .toSorted((left, right) => left - right);
  return days.length === 0 ? null : { days, extent: 'all' };
}

/** By what the dates follow one another, where that is written and asks for nothing. */
interface Steps {
  readonly dates: Schedule['dates'];
  readonly step: Step | null;
  readonly stub: Stub | null;
}

type Step =
  | { readonly days: number }
  | { readonly months: number; readonly monthEnd: 'same day' | 'last day' };

function stepsOf({ dates, options }: Schedule): Steps | null {
  const ofDates = options.filter(({ kind }) => kind !== 'ScheduleRoll');
  if (ofDates.some(({ when }) => when !== null)) return null;
  const stub = options.find((option) => option.kind === 'ScheduleStub')?.stub ?? null;
  if (dates.kind !== 'Every') return { dates, step: null, stub };
  if (dates.period.kind === 'Reference') return null;
  const areKept = options.some(({ kind }) => kind === 'MonthEndsKept');
  return { dates, step: stepOf(dates.period, areKept ? 'last day' : 'same day'), stub };
}

function stepOf({ count, unit }: DurationLiteral, monthEnd: 'same day' | 'last day'): Step {
  const length = unit.kind === 'calendar' ? unit.unit : 'days';
  if (length === 'days' || length === 'weeks') {
    return { days: Number(count) * (length === 'weeks' ? 7 : 1) };
  }
  return { months: Number(count) * (length === 'years' ? 12 : 1), monthEnd };
}

function daysOf({ dates, step, stub }: Steps, from: Day, until: Day): Recurrence | readonly Day[] {
  if (dates.kind === 'EachYear') return daysOfEachYear(dates.days);
  if (dates.kind === 'EachMonth') return dayOfEachMonth(Number(dates.day));
  if (step === null) return [];
  if (stub !== null) {
    return [from, ...periodsOf({ from, until, step, stub }).map((period) => period.until)];
  }
  return 'days' in step
    ? everyDays({ anchor: from, days: step.days })
    : everyMonths({ anchor: from, ...step });
}

/** Whether a schedule says what becomes of dates that fall on closed days. */
export function isRolled({ options }: Schedule): boolean {
  return options.some(({ kind }) => kind === 'ScheduleRoll');
}
