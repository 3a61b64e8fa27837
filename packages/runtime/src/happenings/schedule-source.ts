import type { Day } from '../dates/day.ts';
import { adjustDay } from '../schedules/business-days.ts';
import { asking, noteByRule } from '../series/calendar-days.ts';
import { EVER_AFTER } from '../series/windows.ts';
import { Frame } from '../timeline/frame.ts';
import { Moment } from '../timeline/moment.ts';
import { type ReadSchedule, readSchedule } from '../timeline/read-schedule.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { type Deriving, makeOccurrence } from './derived-source.ts';
import type { ScheduleSpec } from '../program/schedule-spec.ts';
import type { Code } from '../timeline/code.ts';
import type { ScheduleTerms } from '../timeline/settled-schedules.ts';

const NEVER = Number.POSITIVE_INFINITY;

const NONE: readonly Occurrence[] = [];

/** No calendar is closed for so long: no rule moves a date further. */
const FURTHEST_MOVE = 40;

/** The dates of a schedule, each of which happens at the opening of its day. */
export class ScheduleSource {
  readonly #deriving: Deriving;
  readonly #spec: ScheduleSpec<Code>;
  #next: Day | null = null;
  /** What its terms, which are settled, say of its dates; null until they are asked. */
  #daily: boolean | null = null;
  #fixed: boolean | null = null;
  /** Whether it was told that some of its dates are not known. */
  #isOpen = false;
  /** Whether anything comes of a date: else nothing is to be tried while one of them is in doubt. */
  readonly #hasConsequences: boolean;
  /** The dates of which it is not known on which of several days they are, until the last of these. */
  #perhaps: Occurrence[] = [];

  constructor(deriving: Deriving, spec: ScheduleSpec<Code>) {
    this.#deriving = deriving;
    this.#spec = spec;
    this.#hasConsequences = !deriving.run.upon(deriving.event).isIdle;
  }

  /** The first day, from the given one on, that may be one of its dates. */
  nextDay(from: Day): Day {
    return this.#perhaps.some((date) => mayBeOn(date, from)) ? from : this.#nextDate(from);
  }

  #nextDate(from: Day): Day {
    if (this.#isDaily()) return from;
    if (this.#next === null || this.#next < from) this.#next = this.#find(from);
    return this.#next;
  }

  /** What the opening of a day brings: a date, that it is not known whether it is one, or that one may be only now. */
  open(moment: Moment): readonly Occurrence[] {
    this.#perhaps = this.#perhaps.filter((date) => mayBeOn(date, moment.day));
    const again = this.#perhaps;
    const come = this.#come(moment);
    if (this.#hasConsequences) {
      const open = come.filter(({ day, origin }) => origin !== null && origin.through > day);
      if (open.length > 0) this.#perhaps = [...again, ...open];
    }
    return again.length === 0 ? come : [...again, ...come];
  }

  /** Whether a day is none of its dates, whatever else is known by then. */
  isQuietOn(day: Day): boolean {
    return this.#perhaps.length === 0 && this.#isFixed() && this.#nextDate(day) > day;
  }

  #come(moment: Moment): readonly Occurrence[] {
    const { day } = moment;
    if (this.#isFixed() && this.#nextDate(day) > day) return NONE;
    const frame = new Frame(this.#deriving.run, moment, [], null);
    const schedule = readSchedule(frame, this.#deriving.event);
    if (schedule instanceof Missing) return this.#doubt(moment, schedule);
    const isDate = asking(schedule.calendar, () => schedule.moved.has(day));
    if (isDate instanceof Missing) return this.#doubt(moment, isDate);
    const open = schedule.open === null ? [] : this.#leaveOpen(day, schedule.open);
    if (!isDate) return open;
    if (schedule.calendar !== null) noteByRule(frame.run, schedule.calendar, day);
    return [
      ...open,
      this.#make(day, {
        doubt: null,
        through: day,
        unrolled: this.#unrolled(schedule, day),
      }),
    ];
  }

  /** Whether its last day, or what else moves, may make any day one of its dates. */
  #isDaily(): boolean {
    return (this.#daily ??=
      this.#spec.dates.kind === 'listed' || (this.#terms()?.stub ?? null) !== null);
  }

  /** Whether no calendar moves its dates of whose days it may be known only later which they are. */
  #isFixed(): boolean {
    if (this.#fixed === null) {
      const roll = this.#terms()?.roll ?? null;
      const { calendars } = this.#deriving.run.program;
      this.#fixed = roll === null || calendars[roll.calendar]?.condition === null;
    }
    return this.#fixed;
  }

  #terms(): ScheduleTerms | null {
    const { run, event } = this.#deriving;
    const terms = run.schedules.termsOf(event);
    return terms instanceof Missing ? null : terms;
  }

  #find(from: Day): Day {
    const frame = new Frame(this.#deriving.run, new Moment(from, 0, null), [], null);
    const schedule = readSchedule(frame, this.#deriving.event, 'endless');
    if (schedule instanceof Missing) return this.#isOpen ? NEVER : from;
    const next = asking(schedule.calendar, () => schedule.moved.onOrAfter(from) ?? NEVER);
    return next instanceof Missing ? findUnmoved(schedule, from) : next;
  }

  /** Where the first day is not known no day is: that is told once. Where the last is not, each may be. */
  #doubt(moment: Moment, doubt: Missing): readonly Occurrence[] {
    const { run, event } = this.#deriving;
    const { day } = moment;
    if (run.schedules.termsOf(event) instanceof Missing || this.#isDaily()) {
      return this.#leaveOpen(day, doubt);
    }
    const frame = new Frame(run, moment, [], null);
    const endless = readSchedule(frame, event, 'endless');
    if (endless instanceof Missing) return this.#leaveOpen(day, doubt);
    const moved = asking(endless.calendar, () => endless.moved.has(day));
    if (typeof moved === 'boolean') {
      return moved ? [this.#make(day, { doubt, through: day, unrolled: day })] : [];
    }
    // Where it is not known to which day a date is moved, it is soon after the date, or may be.
    if (!endless.dates.has(day)) return [];
    return [this.#make(day, { doubt, through: day + FURTHEST_MOVE, unrolled: day })];
  }

  #leaveOpen(day: Day, doubt: Missing): readonly Occurrence[] {
    if (this.#isOpen) return [];
    this.#isOpen = true;
    return [this.#make(day, { doubt, through: EVER_AFTER, unrolled: null })];
  }

  /** The date that was moved to a day; the first, where several were. */
  #unrolled({ dates, calendar }: ReadSchedule, day: Day): Day {
    const roll = this.#terms()?.roll ?? null;
    if (roll === null || calendar === null) return day;
    const { convention } = roll;
    const near = dates.between(day - FURTHEST_MOVE, day + FURTHEST_MOVE);
    const found = asking(calendar, () =>
      near.find((date) => adjustDay(date, { convention, calendar }) === day),
    );
    return typeof found === 'number' ? found : day;
  }

  #make(
    day: Day,
    made: { readonly doubt: Missing | null; readonly through: Day; readonly unrolled: Day | null },
  ): Occurrence {
    return makeOccurrence(this.#deriving, day, { ...made, of: null, trace: null });
  }
}

function mayBeOn({ origin }: Occurrence, day: Day): boolean {
  return origin !== null && origin.through >= day;
}

/** Where the calendar knows nothing, only the dates themselves can matter: the days between are left out. */
function findUnmoved({ dates, calendar }: ReadSchedule, from: Day): Day {
  if (calendar === null) return from;
  const isKnown = from >= calendar.first && from <= calendar.last;
  const next = isKnown ? from : asking(calendar, () => dates.onOrAfter(from) ?? NEVER);
  if (next instanceof Missing) return from;
  return from < calendar.first ? Math.min(next, calendar.first) : next;
}
