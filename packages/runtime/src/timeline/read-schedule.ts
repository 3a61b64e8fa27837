import type { BusinessCalendar } from '../calendars/business-calendar.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { ScheduleSpec } from '../program/schedule-spec.ts';
import { type BusinessDayRule } from '../schedules/business-days.ts';
import { cutsOf, type PeriodStep, stepsFrom } from '../schedules/periods.ts';
import { dayOfEachMonth, daysOfEachYear, type Recurrence } from '../schedules/recurrence.ts';
import { type NumberedDates, type Schedule, scheduleOf } from '../schedules/schedule.ts';
import { askDays, asking } from '../series/calendar-days.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { impossible, Missing, none, undecided, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { withArticle } from '../value/article.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { guard } from './guard.ts';
import type { Run } from './run.ts';
import type { ScheduleTerms } from './settled-schedules.ts';

/** The dates of a schedule as they are known at a moment. */
export interface ReadSchedule {
  /** As the schedule has them. */
  readonly dates: Schedule;
  /** As they are moved to days of a calendar. */
  readonly moved: Schedule;
  /** Why there may be other dates; null where these are all. */
  readonly open: Missing | null;
  /** The days within which they lie. */
  readonly bounds: Bounds;
  /** The calendar by which they are moved; null where they are not. */
  readonly calendar: BusinessCalendar | null;
}

/** The days within which a schedule is read. */
interface Bounds {
  readonly from: Day;
  readonly fromIn: boolean;
  readonly to: Day | null;
  readonly toIn: boolean;
}

/**
 * The dates of a schedule as its last day is known at the frame's moment; `endless` leaves the last
 * day out, for what may come.
 */
export function readSchedule(
  frame: Frame,
  event: number,
  end: 'as known' | 'endless' = 'as known',
): ReadSchedule | Missing {
  const source = frame.run.program.events[event]?.source;
  if (source?.kind !== 'schedule') return unknown('a schedule');
  const { spec } = source;
  const terms = frame.run.schedules.termsOf(event);
  if (terms instanceof Missing) return terms.kind === 'none' ? WITHOUT_DATES : terms;
  const { from, roll } = terms;
  const to =
    end === 'endless' || spec.to === null ? null : readEnd(readCode(frame, event, spec.to.day));
  if (to instanceof Missing) return to;
  const isSteady = isBuiltOnce(frame.run, spec, terms);
  const built = isSteady ? frame.run.schedules.builtOf(event, to) : null;
  if (built !== null) return built;
  const calendar = roll === null ? null : frame.run.calendar(roll.calendar, frame.moment);
  if (calendar instanceof Missing) return calendar;
  const rule =
    roll === null || calendar === null ? undefined : { convention: roll.convention, calendar };
  const bounds = { from, fromIn: spec.from?.isIn ?? true, to, toIn: spec.to?.isIn ?? true };
  const read = asking(calendar, () => ({
    ...buildSchedule({ frame, event, spec, terms }, bounds, rule),
    calendar,
  }));
  if (isSteady && !(read instanceof Missing)) frame.run.schedules.keepBuilt(event, read);
  return read;
}

/** Whether the dates up to a day are the same whenever they are read. */
function isBuiltOnce(
  { program }: Run,
  { dates }: ScheduleSpec<Code>,
  { roll }: ScheduleTerms,
): boolean {
  return (
    dates.kind !== 'listed' &&
    (roll === null || program.calendars[roll.calendar]?.condition === null)
  );
}

const NO_DATES = scheduleOf({ dates: [] });

/** A schedule whose first day or period is recorded as absent. */
const WITHOUT_DATES: ReadSchedule = {
  dates: NO_DATES,
  moved: NO_DATES,
  open: null,
  bounds: { from: 0, fromIn: false, to: 0, toIn: false },
  calendar: null,
};

/** An end that has not come about, or is recorded as absent, ends nothing. */
function readEnd(value: Value): Day | Missing | null {
  if (typeof value === 'number') return value;
  if (!(value instanceof Missing)) return unknown('the last day of a schedule');
  return value.kind === 'not yet' || value.kind === 'none' ? null : value;
}

/** Something that a schedule says, in a place of its own: the names around a question mean nothing to it. */
function readCode(frame: Frame, event: number, code: Code): Value {
  const { run } = frame;
  const spec = run.program.events[event];
  const site = spec?.source.kind === 'schedule' ? spec.source.spec.site : null;
  const inner = frame.withLocals([], frame.trace);
  return guard(run, { name: spec?.name ?? 'a schedule', site }, () => code(inner));
}

/** A schedule, and where it is read. */
interface Reading {
  readonly frame: Frame;
  readonly event: number;
  readonly spec: ScheduleSpec<Code>;
  readonly terms: ScheduleTerms;
}

function buildSchedule(
  reading: Reading,
  bounds: Bounds,
  adjustment: BusinessDayRule | undefined,
): Omit<ReadSchedule, 'calendar'> {
  const { days, open } = readDates(reading, bounds);
  const { to } = bounds;
  const window = {
    dates: days,
    from: bounds.fromIn ? bounds.from : bounds.from + 1,
    ...(to === null ? {} : { through: bounds.toIn ? to : to - 1 }),
  };
  const dates = scheduleOf(window);
  const moved = adjustment === undefined ? dates : scheduleOf({ ...window, adjustment });
  return { dates, moved, open, bounds };
}

/** Dates that are not listed one by one. */
type Recurring = Exclude<ScheduleSpec<Code>['dates'], { readonly kind: 'listed' }>;

interface ReadDates {
  readonly days: Recurrence | NumberedDates | readonly Day[];
  readonly open: Missing | null;
}

function readDates({ frame, event, spec, terms }: Reading, bounds: Bounds): ReadDates {
  const { dates } = spec;
  const { step, stub } = terms;
  if (dates.kind === 'listed') {
    return readListed(dates.days.map((day) => readCode(frame, event, day)));
  }
  const { from, to } = bounds;
  if (stub === null || to === null || step === null) {
    return { days: recurrenceOf(dates, step, from), open: null };
  }
  return { days: cutsOf({ from, until: to, step, stub }), open: null };
}

/** The dates that come again and again, counted from an anchor where they are counted. */
function recurrenceOf(dates: Recurring, step: PeriodStep | null, anchor: Day): Recurrence {
  if (dates.kind === 'every') return stepsFrom(anchor, step ?? { days: 1 });
  let recurrence = OF_CALENDAR.get(dates);
  if (recurrence === undefined) {
    recurrence =
      dates.kind === 'each year' ? daysOfEachYear(dates.days) : dayOfEachMonth(dates.day);
    OF_CALENDAR.set(dates, recurrence);
  }
  return recurrence;
}

/** Days of each year or month are the same from whatever day on: found once for a contract, however many runs there are. */
const OF_CALENDAR = new WeakMap<Recurring, Recurrence>();

/** A date that has not come about, or is recorded as absent, is none; one nobody supplied may be any. */
function readListed(values: readonly Value[]): ReadDates {
  const days = values.filter((value) => typeof value === 'number');
  const open = values.reduce<Missing | null>((sofar, value) => {
    const isOpen = value instanceof Missing && value.kind !== 'none' && value.kind !== 'not yet';
    return isOpen ? undecided(sofar, value) : sofar;
  }, null);
  return { days, open };
}

/** Which date of a schedule is asked for, beside a day. */
export type ScheduleDirection = 'on or after' | 'on or before' | 'after' | 'before';

/** `the first Interest Payment Date on or after D`, `the last Coupon Date before D`. */
export function scheduleDate(
  frame: Frame,
  anchor: Value,
  of: { readonly event: number; readonly direction: ScheduleDirection },
): Value {
  if (anchor instanceof Missing) return anchor;
  if (typeof anchor !== 'number') return Opaque.INSTANCE;
  const read = readPeriodDates(frame, of.event);
  if (read instanceof Missing) return read;
  const found = askDays(frame.run, read.calendar, () =>
    dateBeside(read.dates, of.direction, anchor),
  );
  const name = frame.run.program.events[of.event]?.name ?? '';
  return found ?? none(`${withArticle(name)} ${of.direction} ${formatIsoDate(anchor)}`);
}

/** The dates by which a schedule counts, and the calendar that they are moved by, if they are. */
export interface PeriodDates {
  readonly dates: Schedule;
  readonly calendar: BusinessCalendar | null;
  readonly bounds: Bounds;
}

/** The dates as the schedule counts by them: moved where the date itself is. */
export function readPeriodDates(frame: Frame, event: number): PeriodDates | Missing {
  const schedule = readSchedule(frame, event);
  if (schedule instanceof Missing) return schedule;
  const { open, bounds, calendar } = schedule;
  if (open !== null) return open;
  const terms = frame.run.schedules.termsOf(event);
  const roll = terms instanceof Missing ? null : terms.roll;
  const dates = roll?.moves === 'what happens' ? schedule.dates : schedule.moved;
  return { dates, calendar, bounds };
}

/**
 * The regular dates of a schedule, on and on in both directions, as none was moved: by them its
 * periods are counted, a short or long one too.
 */
export function readRecurrence(frame: Frame, event: number): Recurrence | Missing {
  const schedule = readSchedule(frame, event);
  if (schedule instanceof Missing) return schedule;
  const terms = frame.run.schedules.termsOf(event);
  if (terms instanceof Missing) return terms;
  const spec = frame.run.program.events[event];
  if (spec?.source.kind !== 'schedule') return unknown('a schedule');
  const { dates } = spec.source.spec;
  const { from, to } = schedule.bounds;
  if (dates.kind === 'listed') {
    return impossible(`the dates of ${spec.name} are listed, so that it has no regular periods`);
  }
  const { step, stub } = terms;
  const isFromEnd = stub === 'short first' || stub === 'long first';
  return asking(null, () => recurrenceOf(dates, step, isFromEnd && to !== null ? to : from));
}

function dateBeside(dates: Schedule, direction: ScheduleDirection, anchor: Day): Day | undefined {
  switch (direction) {
    case 'on or after':
      return dates.onOrAfter(anchor);
    case 'on or before':
      return dates.onOrBefore(anchor);
    case 'after':
      return dates.after(anchor);
    case 'before':
      return dates.before(anchor);
  }
}
