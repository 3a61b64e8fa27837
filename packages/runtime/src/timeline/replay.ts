import { formatIsoDate } from '../dates/index.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, type Day, LAST_SEQUENCE } from '../dates/day.ts';
import { extendDays } from '../events/days-in-doubt.ts';
import { DerivedSources, derivedSources } from '../happenings/derived-sources.ts';
import type { ScheduleSource } from '../happenings/schedule-source.ts';
import { scheduleSources } from '../happenings/schedule-sources.ts';
import { impossible, Missing } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { DutyHappening, DutyHost } from '../duties/duty-happening.ts';
import { DutyReplay } from '../duties/duty-replay.ts';
import { nothingOwed } from '../duties/nothing-owed.ts';
import { collectWrites } from './collect-writes.ts';
import { commitWrites } from './commit-writes.ts';
import { Frame } from './frame.ts';
import { guardCode } from './guard.ts';
import { type Happening, isToldAgain, judge } from './judge.ts';
import { MAX_DAYS_OF_HISTORY } from './limits.ts';
import { Moment } from './moment.ts';
import type { Effect, PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';
import { type Opening, Schedule } from './schedule.ts';

/** The start of a history that has no first day. */
const EVER = Number.MIN_SAFE_INTEGER;

/**
 * What happened so far, and what waits for its day. A run is replayed as far as it is asked about, and
 * never again: each day that something happens on is taken once, and only ever after those before it.
 */
export class Replay implements DutyHost {
  readonly #run: Run;
  readonly #derived: DerivedSources;
  readonly #schedules: readonly ScheduleSource[];
  /** The first day that may be a date of a schedule; it is looked for again once that day is over. */
  #nextDate: Day = BEFORE_ALL_DAYS;
  readonly #schedule = new Schedule();
  readonly #duties: DutyReplay;
  /** By occurrences in doubt that were void at first: those that stand for the days since they are not. */
  readonly #sinceValid = new Map<Occurrence, Occurrence>();
  #clock = 0;
  /** How many of the reported occurrences were taken. */
  #reported = 0;
  /** The first day whose close was not decided. */
  #open: Day;
  #day: Day = BEFORE_ALL_DAYS;

  constructor(run: Run) {
    this.#run = run;
    this.#duties = new DutyReplay(run, this);
    const { start } = run;
    const hasStart = typeof start === 'number' && start !== EVER;
    this.#derived = new DerivedSources(hasStart ? derivedSources(run) : []);
    this.#schedules = hasStart ? scheduleSources(run) : [];
    this.#open = hasStart ? start : AFTER_ALL_DAYS;
  }

  /** The day that is being replayed, or was last. */
  get day(): Day {
    return this.#day;
  }

  /** Whether the contract makes events happen by itself for so long that no contract can be meant. */
  isTooFar(through: Day): boolean {
    const { start, program } = this.#run;
    const isIdle =
      this.#derived.isEmpty && this.#schedules.length + program.obligations.length === 0;
    return !isIdle && typeof start === 'number' && through - start > MAX_DAYS_OF_HISTORY;
  }

  /** Replays every day through the given one on which something happens. */
  advance(through: Day): void {
    const { limits } = this.#run;
    limits.beginReplay();
    this.#run.isReplaying = true;
    try {
      for (
        let day = this.#nextDay();
        day <= through && day !== AFTER_ALL_DAYS;
        day = this.#nextDay()
      ) {
        this.#pass(day - 1);
        this.#day = day;
        this.#replayDay(day);
      }
      this.#pass(through);
    } finally {
      this.#run.isReplaying = false;
      limits.endReplay();
    }
  }

  /** Days through one on which nothing was to be replayed close as the last did. */
  #pass(through: Day): void {
    if (through >= this.#open) this.#derived.pass(through);
  }

  /** The first day on which something happens that was not replayed. */
  #nextDay(): Day {
    const report = this.#run.occurrences[this.#reported]?.day ?? AFTER_ALL_DAYS;
    const date = this.#nextDateOfSchedules();
    const first = Math.min(this.#schedule.nextDay() ?? AFTER_ALL_DAYS, report, date);
    return Math.min(first, this.#duties.nextDay(), Math.max(this.#open, this.#derived.nextDay()));
  }

  #nextDateOfSchedules(): Day {
    if (this.#nextDate >= this.#open) return this.#nextDate;
    this.#nextDate = AFTER_ALL_DAYS;
    for (const schedule of this.#schedules) {
      this.#nextDate = Math.min(this.#nextDate, schedule.nextDay(this.#open));
    }
    return this.#nextDate;
  }

  /**
   * First what takes effect before opening, then lateness that begins and the dates of schedules, then
   * what takes effect on the day, then the day's reports, then what its close brings.
   */
  #replayDay(day: Day): void {
    if (this.#run.hasDoubts) this.#run.happenings.noteDoubt(day);
    this.#applyDue({ day, beforeOpening: true });
    this.#duties.open(day);
    if (day >= this.#open) this.#openDay(day);
    this.#applyDue({ day, beforeOpening: false });
    this.#takeReports(day);
    if (day >= this.#open) this.#close(day);
  }

  /** The dates of all schedules that fall on a day happen together: none comes first. */
  #openDay(day: Day): void {
    this.#run.limits.grantDays(day + 1 - this.#open);
    const asked = this.#schedules.filter((schedule) => !schedule.isQuietOn(day));
    if (asked.length === 0) return;
    const moment = new Moment(day, this.#clock, null);
    const happened: Occurrence[] = [];
    for (const schedule of asked) happened.push(...schedule.open(moment));
    if (happened.length > 0) this.#happen(happened, day);
  }

  #close(day: Day): void {
    if (this.#derived.nextDay() <= day) {
      this.#derived.close(
        () => new Moment(day, this.#clock, null),
        (told) => this.#happen(told, day),
      );
    } else this.#derived.pass(day);
    this.#open = day + 1;
  }

  /** Applies what waits for the opening, or for the course, of a day. */
  #applyDue(when: Opening): void {
    const due = this.#schedule.take(when);
    for (const { effects } of due) {
      this.#run.limits.happen(effects.length);
      const moment = new Moment(when.day, this.#clock, null);
      this.#commit(this.#collect(effects, moment), moment, when);
    }
  }

  /** Before the contract's first day what is reported changes no state. */
  #takeReports(day: Day): void {
    const { occurrences, start } = this.#run;
    const inForce = typeof start === 'number' && day >= start;
    for (
      let occurrence = occurrences[this.#reported];
      occurrence !== undefined && occurrence.day <= day;
      occurrence = occurrences[this.#reported]
    ) {
      this.#reported += 1;
      this.#report(occurrence, inForce);
    }
  }

  #report(occurrence: Occurrence, inForce: boolean): void {
    const source = this.#run.program.events[occurrence.event]?.source;
    if (source?.kind === 'duty') return this.#perform(occurrence, source.obligation);
    if (inForce) return this.#happen([occurrence], occurrence.day);
    this.#judge([], this.#tell(occurrence, occurrence.day));
    return undefined;
  }

  /** A performance does a part of each duty that it reaches, and is one event for each of them. */
  #perform(reported: Occurrence, obligation: number): void {
    const moment = new Moment(reported.day, this.#clock, null);
    const { parts, excess } = this.#duties.share(reported, obligation, moment);
    const [first, ...others] = parts;
    if (first === undefined) {
      reported.sequence = this.tick();
      this.#tellOf(reported);
      const { start, program, rows } = this.#run;
      const { day, sequence } = reported;
      const nothing = `${nothingOwed(program, reported, obligation)} on ${formatIsoDate(day)}`;
      reported.voided = start instanceof Missing ? start : [nothing];
      rows.note({ row: reported, day, sequence });
      return;
    }
    const { amount, duty, doubt } = first;
    reported.fields = amount === null ? [] : [amount];
    reported.performs = { of: duty.key, doubt, trace: duty.owed?.trace ?? null };
    this.#happen([reported], reported.day);
    this.#duties.discharge(first, reported);
    for (const part of others) {
      const { day, event } = reported;
      const of = part.duty.key;
      const fields = part.amount === null ? [] : [part.amount];
      const further = this.happen({ event, day, fields, of, doubt: part.doubt, trace: null });
      this.#duties.discharge(part, further);
    }
    if (excess !== null)
      this.#run.excesses.push({ occurrence: reported, obligation, amount: excess });
  }

  get clock(): number {
    return this.#clock;
  }

  tick(): number {
    this.#clock += 1;
    this.#run.happenings.note(this.#day);
    return this.#clock;
  }

  happen({ event, day, fields, of, doubt, through = day, trace }: DutyHappening): Occurrence {
    const origin = { of, doubt, through, gaps: [], unrolled: null, settled: null, trace };
    const occurrence = new Occurrence({ event, day, id: null, fields }, null, origin);
    this.#happen([occurrence], day);
    return occurrence;
  }

  tellAgain(occurrence: Occurrence): void {
    const { origin } = occurrence;
    if (origin !== null) extendDays(origin, this.#day, this.#day);
    this.#happen([occurrence], this.#day);
  }

  /** Lets occurrences happen at once: their rules read what was before all of them. */
  #happen(occurrences: readonly Occurrence[], day: Day): void {
    const told = occurrences.map((each) => this.#tell(this.#sinceValid.get(each) ?? each, day));
    const standing: Happening[] = [];
    for (const happening of told) {
      const { judging, isIdle } = happening.upon;
      const stands = this.#judge(judging, happening);
      if (stands !== null && !isIdle) standing.push(stands);
    }
    if (standing.length === 0) return;
    // A moment of its own: what was read while the events were judged took them to stand.
    const moment = new Moment(day, this.#clock, null);
    const arising = this.#duties.prepare(standing, moment);
    const satisfying = this.#duties.prepareToSatisfy(standing, moment);
    this.#takeEffect(standing, moment);
    this.#duties.arise(arising);
    for (const happening of standing) this.#duties.done(happening);
    this.#duties.satisfy(satisfying);
  }

  /** An occurrence as it happens now, or may. */
  #tell(occurrence: Occurrence, day: Day): Happening {
    const sequence = this.#number(occurrence);
    return { occurrence, day, sequence, upon: this.#run.upon(occurrence.event) };
  }

  /**
   * Applies what the rules of occurrences bring at once; the rest waits for its day. What is told again is no further
   * change for the limits.
   */
  #takeEffect(standing: readonly Happening[], moment: Moment): void {
    const now: Effect[] = [];
    for (const happening of standing) {
      const { occurrence, upon } = happening;
      for (const rule of upon.rules) {
        if (!isToldAgain(happening)) this.#run.limits.happen(1);
        const effect = this.#dated({ rule, occurrence, found: [happening], undated: null }, moment);
        if (effect !== null) now.push(effect);
      }
    }
    const { lasting } = this.#run;
    const collect = (): readonly PendingWrite[] => this.#collect(now, moment);
    const isAgain = lasting !== null && standing.every(isToldAgain);
    const pending = isAgain ? lasting.tryAgain(standing, collect) : collect();
    this.#commit(pending, moment, { beforeOpening: false });
  }

  /**
   * The occurrence where it stands, or may, as it happens as this number of this day; null where it is void. One that is
   * told again, since it may happen only now, is void where it would be on each of the days, and in doubt where it would
   * be on some.
   */
  #judge(rules: readonly Effect['rule'][], happening: Happening): Happening | null {
    const { occurrence, day, sequence } = happening;
    const voided = judge(this.#run, happening, rules);
    const isVoid = Array.isArray(voided);
    const { voided: before, origin } = occurrence;
    if (!isToldAgain(happening)) occurrence.voided = voided;
    else if (Array.isArray(before)) {
      if (!isVoid) return this.#beginAnew(happening);
    } else occurrence.voided = before ?? (isVoid ? (origin?.doubt ?? null) : voided);
    this.#run.rows.note({ row: occurrence, day, sequence });
    return isVoid ? null : happening;
  }

  /** What would have been void on each day so far, and is not on this one, may have happened from this day on. */
  #beginAnew({ occurrence: before, day, sequence, upon }: Happening): Happening {
    const { event, id, fields, origin } = before;
    const occurrence = new Occurrence({ event, day, id, fields }, null, origin);
    occurrence.sequence = sequence;
    occurrence.voided = origin?.doubt ?? null;
    this.#sinceValid.set(before, occurrence);
    this.#run.enter(occurrence);
    this.#run.rows.note({ row: occurrence, day, sequence });
    return { occurrence, day, sequence, upon };
  }

  /** Gives an occurrence a number, and returns it; one that is told again keeps its first. */
  #number(occurrence: Occurrence): number {
    this.tick();
    this.#tellOf(occurrence);
    if (occurrence.sequence !== LAST_SEQUENCE) return this.#clock;
    this.#run.limits.happen(1);
    occurrence.sequence = this.#clock;
    if (occurrence.origin !== null) this.#run.enter(occurrence);
    return this.#clock;
  }

  /** That an event happened, or may have now, is news for what follows it and for what rests on it. */
  #tellOf({ event }: Occurrence): void {
    this.#run.lasting?.happened(event, this.#day);
    this.#derived.tell(event);
  }

  /** The effect if it takes place with its event; null for one of a later day, which is kept until then. */
  #dated(effect: Effect, moment: Moment): Effect | null {
    const { rule, occurrence } = effect;
    if (rule.effective === null || effect.undated !== null) return effect;
    const { date, beforeOpening } = rule.effective;
    const frame = new Frame(this.#run, moment, [occurrence], null);
    const day = guardCode(frame, { name: 'a rule', site: rule.site }, date);
    if (typeof day !== 'number') {
      const undated = day instanceof Missing ? day : impossible('it takes effect on no date');
      return { ...effect, undated };
    }
    if (day < moment.day) {
      const dates = `${formatIsoDate(day)}, before the event itself on ${formatIsoDate(moment.day)}`;
      return { ...effect, undated: impossible(`it would take effect on ${dates}`) };
    }
    if (day === moment.day) return effect;
    this.#schedule.await(effect, { day, beforeOpening });
    return null;
  }

  #collect(effects: readonly Effect[], moment: Moment): readonly PendingWrite[] {
    const pending: PendingWrite[] = [];
    for (const effect of effects) collectWrites(this.#run, { effect, moment }, pending);
    return pending;
  }

  #commit(
    pending: readonly PendingWrite[],
    moment: Moment,
    when: { readonly beforeOpening: boolean },
  ): void {
    if (pending.length === 0) return;
    const stamp = { sequence: this.tick(), beforeOpening: when.beforeOpening };
    commitWrites(this.#run, pending, { moment, stamp });
  }
}
