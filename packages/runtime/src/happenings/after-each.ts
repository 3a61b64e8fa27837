import { and, not } from '../arithmetic/logic.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, type Day } from '../dates/day.ts';
import { rolledBy } from '../duties/rolled-by.ts';
import { extendDays } from '../events/days-in-doubt.ts';
import { standing } from '../events/standing.ts';
import type { DurationSpec, EventSource } from '../program/program.ts';
import { askCalendar, offsetDay } from '../series/calendar-days.ts';
import { EVER_AFTER } from '../series/windows.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Standing } from '../timeline/lasting.ts';
import type { Moment } from '../timeline/moment.ts';
import { impossible, Missing, undecided } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import {
  type DerivedSource,
  type Deriving,
  makeOccurrence,
  readAt,
  traceOf,
} from './derived-source.ts';

type Source = Extract<EventSource<Code>, { readonly kind: 'after each' }>;

/** An occurrence that is still to be followed, and the first day on which that may be. */
interface Waiting {
  readonly of: Occurrence;
  /** The day on which it happened, or may have. */
  readonly since: Day;
  due: Day;
  /** The day from which it counts, since it was first known: it stands from then on. */
  anchor: Day | null;
}

/** Whether the time has come; where it has not, the first day on which it may. */
type Time = { readonly isHere: Value; readonly due: Day };

const NEVER = Number.POSITIVE_INFINITY;

/**
 * `event X occurs 10 Trading Days after each E where C, unless U`: once for each E, at the close of the
 * first day of history on or after that date, and only where C holds and U does not at that close.
 * Where E may have happened on any of some days, X may happen so long after each of them.
 */
export class AfterEach implements DerivedSource {
  readonly stratum: number;
  readonly standing: Standing = { until: BEFORE_ALL_DAYS };
  readonly follows: number;
  /** Until when one may have happened is told with it. */
  readonly isInDoubt = false;
  readonly nextTrial = AFTER_ALL_DAYS;
  readonly untold = null;
  readonly #deriving: Deriving;
  readonly #source: Source;
  /** Whether anything comes of the event: else one on a day that is not known need not be tried each day. */
  readonly #hasConsequences: boolean;
  /** How many of the occurrences were met. */
  #met = 0;
  #waiting: Waiting[] = [];
  /** The occurrences that may have happened, or may still, on further days than those on which they were met. */
  readonly #inDoubt: Occurrence[] = [];
  /** Whether one of them may happen on the day after the last that closed. */
  #mayRecur = false;
  /** What may follow an occurrence: one, on whichever day. */
  readonly #perhaps = new Map<Occurrence, Occurrence>();

  constructor(deriving: Deriving, source: Source) {
    this.#deriving = deriving;
    this.#source = source;
    this.#hasConsequences = !deriving.run.upon(deriving.event).isIdle;
    this.stratum = source.stratum;
    this.follows = source.of.event;
  }

  close(moment: Moment): readonly Occurrence[] {
    this.#meetAgain(moment.day);
    this.#meet(moment);
    const happened = this.#follow(moment);
    this.standing.until = this.#mayRecur
      ? BEFORE_ALL_DAYS
      : this.#waiting.reduce((sofar, { due }) => Math.min(sofar, due), AFTER_ALL_DAYS);
    return happened;
  }

  /** What follows, on this day, the occurrences whose time has come. */
  #follow(moment: Moment): readonly Occurrence[] {
    const due = this.#waiting.filter((waiting) => waiting.due <= moment.day);
    if (due.length === 0) return [];
    const happened = new Set<Occurrence>();
    const done = new Set<Waiting>();
    for (const waiting of due) {
      const { isHere, due: next } = this.#time(waiting, moment);
      waiting.due = next;
      if (isHere === false && next !== NEVER) continue;
      // On a day that is not known it may happen on each one from here on.
      if (isHere instanceof Missing && this.#hasConsequences) waiting.due = moment.day + 1;
      else done.add(waiting);
      const follows = isHere === false ? null : this.#decide(waiting.of, moment, isHere);
      if (follows !== null) happened.add(follows);
    }
    this.#waiting = this.#waiting.filter((waiting) => !done.has(waiting));
    return [...happened];
  }

  pass(): void {
    // What waits for its day is none the wiser for those in between.
  }

  /** Takes in the occurrences that came about since, void ones left out. */
  #meet(moment: Moment): void {
    const all = this.#deriving.run.occurrencesOf(this.#source.of.event);
    while (this.#met < all.length) {
      const of = all[this.#met];
      if (of === undefined || !moment.sees(of.day, of.sequence)) return;
      this.#met += 1;
      if (standing(of) === false) continue;
      this.#waiting.push({ of, since: of.day, due: moment.day, anchor: null });
      if ((of.origin?.doubt ?? null) === null) continue;
      this.#inDoubt.push(of);
      this.#mayRecur ||= mayHappenOn(of, moment.day);
    }
  }

  /** Takes in that an occurrence in doubt may have happened on this day, too. */
  #meetAgain(day: Day): void {
    this.#mayRecur = false;
    for (const of of this.#inDoubt) {
      if (!mayHappenOn(of, day)) continue;
      this.#mayRecur = true;
      this.#waiting.push({ of, since: day, due: day, anchor: null });
    }
  }

  /** Whether the day counted from the occurrence has come, or came before history began. */
  #time(waiting: Waiting, moment: Moment): Time {
    const { by, waits } = this.#source;
    const day = waiting.anchor ?? this.#anchorOf(waiting, moment);
    if (day instanceof Missing) {
      // A day that is recorded as absent never comes, and nothing follows one that has not come about.
      const isOpen = day.kind === 'unknown' || day.kind === 'impossible';
      if (isOpen) return { isHere: day, due: moment.day };
      return { isHere: false, due: waits ? moment.day + 1 : NEVER };
    }
    if (typeof day !== 'number') {
      return { isHere: impossible('it would occur on no date'), due: moment.day };
    }
    waiting.anchor = day;
    const { start } = this.#deriving.run;
    const first = typeof start === 'number' ? start : Number.NEGATIVE_INFINITY;
    const time = this.#timeFrom(day, by, moment);
    // What came before history began is no part of it.
    return time.isHere === true && time.due < first ? { isHere: false, due: NEVER } : time;
  }

  /** The day that it counts from, of an occurrence as it would have happened on its day. */
  #anchorOf({ of, since }: Waiting, moment: Moment): Value {
    const { anchor, waits } = this.#source;
    // What a Term is kept for is the occurrence itself.
    const supposed = waits ? of : supposeOn(of, since);
    return readAt(this.#deriving, moment, { code: anchor, locals: this.#locals(supposed) });
  }

  #timeFrom(anchor: Day, by: DurationSpec | null, moment: Moment): Time {
    const { run } = this.#deriving;
    const place = { run, moment };
    if (by === null) return { isHere: anchor <= moment.day, due: anchor };
    const due = offsetDay(place, anchor, by);
    if (typeof due === 'number') {
      const isHere = due <= moment.day;
      return isHere && typeof by.unit === 'string' ? this.#rolled(due, moment) : { isHere, due };
    }
    // Whether later days are days of the calendar may not be known yet: so far they are counted.
    if (typeof by.unit === 'string') return { isHere: due, due: moment.day };
    const passed = askCalendar(place, by.unit.calendar, (calendar) =>
      calendar.openDays(anchor + 1, moment.day),
    );
    if (passed instanceof Missing) return { isHere: passed, due: moment.day };
    const reached = passed[by.count - 1];
    if (reached === undefined) return { isHere: false, due: moment.day + 1 };
    return { isHere: true, due: reached };
  }

  /** A time counted in calendar days, weeks or months is a deadline: it may roll to an open day. */
  #rolled(end: Day, moment: Moment): Time {
    const rolled = rolledBy({ run: this.#deriving.run, moment }, this.#source.deadlines, end);
    if (rolled instanceof Missing) return { isHere: rolled, due: moment.day };
    if (rolled === 'not yet') return { isHere: false, due: moment.day + 1 };
    return { isHere: rolled.date <= moment.day, due: rolled.date };
  }

  /** What follows an occurrence on this day, or may; null where nothing does. */
  #decide(of: Occurrence, moment: Moment, isHere: Value): Occurrence | null {
    const { where } = this.#source.of;
    const { unless } = this.#source;
    const locals = this.#locals(of);
    const read = (code: Code | null, otherwise: boolean): Value =>
      code === null ? otherwise : readAt(this.#deriving, moment, { code, locals });
    const happens = and(
      and(standing(of), () => read(where, true)),
      () => not(read(unless, false)),
    );
    if (happens === false) return null;
    // On a day that is not known it may happen at any time from here on.
    const through = isHere instanceof Missing ? EVER_AFTER : moment.day;
    const known = this.#perhaps.get(of);
    if (known?.origin != null) {
      extendDays(known.origin, moment.day, through);
      return known;
    }
    const doubts = [isHere, happens].filter((value) => value instanceof Missing);
    const doubt = doubts.reduce<Missing | null>(undecided, null);
    const code = (frame: Frame): Value => {
      where?.(frame);
      unless?.(frame);
      return true;
    };
    const trace = traceOf(this.#deriving, moment, { code, locals });
    const follows = makeOccurrence(this.#deriving, moment.day, { of, doubt, through, trace });
    if (doubt !== null) this.#perhaps.set(of, follows);
    return follows;
  }

  #locals(of: Occurrence): Value[] {
    const locals: Value[] = [];
    locals[this.#source.of.slot] = of;
    return locals;
  }
}

/** Whether an occurrence of which it is not known on which day it happened may have on one. */
function mayHappenOn({ origin }: Occurrence, day: Day): boolean {
  return origin !== null && origin.through >= day;
}

/** An occurrence in doubt as it would be had it happened on one of its days. */
function supposeOn(of: Occurrence, day: Day): Occurrence {
  const { event, id, fields, origin } = of;
  if (origin === null || origin.doubt === null) return of;
  return new Occurrence({ event, day, id, fields }, null, { ...origin, through: day });
}
