import type { Day } from '../dates/day.ts';
import type { ScheduleOption, ScheduleRoll, ScheduleSpec } from '../program/schedule-spec.ts';
import type { PeriodStep, Stub } from '../schedules/periods.ts';
import { MAX_DAYS, MAX_MONTHS } from '../schedules/recurrence.ts';
import { Duration } from '../value/duration.ts';
import { impossible, mergeMissing, Missing, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import { Frame } from './frame.ts';
import { guard } from './guard.ts';
import { Moment } from './moment.ts';
import type { ReadSchedule } from './read-schedule.ts';
import type { Run } from './run.ts';

/** What of a schedule is settled when history begins. */
export interface ScheduleTerms {
  /** The day from which dates may be counted. */
  readonly from: Day;
  /** How far dates are apart; null where they are not counted from the first day. */
  readonly step: PeriodStep | null;
  readonly stub: Stub | null;
  readonly roll: ScheduleRoll | null;
}

/** The schedules of a run: what of each is read once, when history begins. */
export class SettledSchedules {
  readonly #run: Run;
  readonly #terms: (ScheduleTerms | Missing)[] = [];
  readonly #endless: (ReadSchedule | undefined)[] = [];
  readonly #ended: (ReadSchedule | undefined)[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * The terms of a schedule as they stand when history begins, or why they are not known. `none`: its
   * first day or its period is recorded as absent, so that it has no dates.
   */
  termsOf(event: number): ScheduleTerms | Missing {
    return (this.#terms[event] ??= this.#settle(event));
  }

  /** What was built of a schedule with a last day, or without one, if that is what was built of it last. */
  builtOf(event: number, to: Day | null): ReadSchedule | null {
    const built = (to === null ? this.#endless : this.#ended)[event];
    return built !== undefined && built.bounds.to === to ? built : null;
  }

  /** Keeps what was built of a schedule, which is the same whenever it is read. */
  keepBuilt(event: number, built: ReadSchedule): void {
    (built.bounds.to === null ? this.#endless : this.#ended)[event] = built;
  }

  #settle(event: number): ScheduleTerms | Missing {
    const run = this.#run;
    const { start } = run;
    const spec = run.program.events[event];
    if (typeof start !== 'number' || spec?.source.kind !== 'schedule') {
      return start instanceof Missing ? start : unknown('a schedule');
    }
    return new Settling(run, { name: spec.name, start, spec: spec.source.spec }).terms();
  }
}

/** A schedule whose terms are being read. */
interface Unsettled {
  readonly name: string;
  readonly start: Day;
  readonly spec: ScheduleSpec<Code>;
}

class Settling {
  readonly #run: Run;
  readonly #schedule: Unsettled;

  constructor(run: Run, schedule: Unsettled) {
    this.#run = run;
    this.#schedule = schedule;
  }

  terms(): ScheduleTerms | Missing {
    const { name, spec } = this.#schedule;
    const from = this.#first();
    const step = this.#step();
    // Without a period there are no dates, from whatever day on they would be counted.
    if (step instanceof Missing && step.kind === 'none') return step;
    if (from instanceof Missing) return step instanceof Missing ? mergeMissing(from, step) : from;
    if (step instanceof Missing) return step;
    const stub = this.#choose(spec.stubs, `the odd period of ${name}`);
    if (stub instanceof Missing) return stub;
    const roll = this.#choose(spec.rolls, `how the dates of ${name} are moved`);
    if (roll instanceof Missing) return roll;
    return { from, step, stub, roll };
  }

  #first(): Day | Missing {
    const { name, start, spec } = this.#schedule;
    if (spec.from === null) return start;
    const day = this.#read(spec.from.day);
    if (typeof day === 'number' || day instanceof Missing) return day;
    return unknown(`the first day of ${name}`);
  }

  #step(): PeriodStep | Missing | null {
    const { name, spec } = this.#schedule;
    if (spec.dates.kind !== 'every') return null;
    const period = this.#read(spec.dates.period);
    if (period instanceof Missing) return period;
    if (!(period instanceof Duration) || typeof period.basis === 'object') {
      return impossible(`the period of ${name} is no length of time in calendar days or months`);
    }
    const { count, basis } = period;
    if (count < 1) return impossible(`the dates of ${name} would be no time apart`);
    if (count > (basis === 'days' ? MAX_DAYS : MAX_MONTHS)) {
      return impossible(`the dates of ${name} would be more than 1,000 years apart`);
    }
    if (basis === 'days') return { days: count };
    const kept = this.#choose(spec.monthEnds, `whether ${name} keeps month ends`);
    if (kept instanceof Missing) return kept;
    return { months: count, monthEnd: kept === null ? 'same day' : 'last day' };
  }

  /** The one option that applies; two at once contradict each other. */
  #choose<Part>(
    options: readonly ScheduleOption<Part, Code>[],
    what: string,
  ): Part | Missing | null {
    const applying: Part[] = [];
    for (const { part, when } of options) {
      const applies = when === null ? true : this.#condition(when, what);
      if (applies instanceof Missing) return applies;
      if (applies) applying.push(part);
    }
    const [only = null, second] = applying;
    if (second === undefined) return only;
    return impossible(`${what} is said in ${applying.length} ways that apply at once`);
  }

  /** What is recorded as absent neither holds nor fails: that must not pass for a schedule without dates. */
  #condition(when: Code, what: string): boolean | Missing {
    const holds = this.#read(when);
    if (typeof holds === 'boolean') return holds;
    if (!(holds instanceof Missing)) return unknown(what);
    const isOpen = holds.kind === 'unknown' || holds.kind === 'impossible';
    return isOpen
      ? holds
      : impossible(`${what} rests on what is not there: ${holds.reasons.join('; ')}`);
  }

  #read(code: Code): Value {
    const { name, start, spec } = this.#schedule;
    const frame = new Frame(this.#run, new Moment(start, 0, null), [], null);
    return guard(this.#run, { name, site: spec.site }, () => code(frame));
  }
}
