import { and } from '../arithmetic/logic.ts';
import { AFTER_ALL_DAYS, type Day } from '../dates/day.ts';
import { standing } from '../events/standing.ts';
import { Exact } from '../exact/exact.ts';
import type { ObligationSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Happening } from '../timeline/judge.ts';
import { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { EVER_AFTER } from '../series/windows.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { Agenda } from './agenda.ts';
import { unpaidOf } from './amounts.ts';
import { deadlineOf } from './deadline.ts';
import { doneOnce, doubtOfAct, type Part, shareOut, type Shares } from './discharge.ts';
import { Duty, type Lateness } from './duty.ts';
import type { DutyHost, Prepared, WorkedOut } from './duty-happening.ts';
import {
  countsOpenDays,
  isCertain,
  isOpenQuestion,
  mayWait,
  nextDateOf,
  nextLookAt,
} from './next-look.ts';
import { partsSatisfied, prepareToSatisfy, type Satisfying } from './satisfactions.ts';
import { owedFor, soFarAsKnown, workOutOwed } from './owed.ts';
import { isMeasured, isSettledWhenDue, isUnsettled } from './settling.ts';
import { undated } from './undated.ts';

/** What becomes of duties as history goes on: they arise, fall due, are performed, and become late. */
export class DutyReplay {
  readonly #run: Run;
  readonly #host: DutyHost;
  readonly #agenda = new Agenda();
  #hasBegun = false;
  /** How often something happened that the dates of a duty rest on, where that is known. */
  readonly #changesOf = ({ obligation }: Duty): number =>
    this.#run.lasting?.changesOf(obligation) ?? 0;

  constructor(run: Run, host: DutyHost) {
    this.#run = run;
    this.#host = host;
  }

  /** The first day at whose opening something of a duty may change. */
  nextDay(): Day {
    const { start, program } = this.#run;
    if (program.obligations.length === 0 || typeof start !== 'number') return AFTER_ALL_DAYS;
    if (!this.#hasBegun) return start;
    return this.#agenda.nextDay(this.#changesOf);
  }

  /** The opening of a day: what falls due is settled, and what was not done in time becomes late. */
  open(day: Day): void {
    const { start, program } = this.#run;
    if (program.obligations.length === 0 || typeof start !== 'number' || day < start) return;
    if (!this.#hasBegun) this.#begin(start);
    let moment: Moment | null = null;
    for (const duties of this.#agenda.take(day, this.#changesOf)) {
      // One that an earlier obligation closes is not looked at.
      for (const duty of duties.filter(({ isOpen }) => isOpen)) {
        // While nothing happens, what one duty read stands for the others.
        if (moment?.sequence !== this.#host.clock) moment = new Moment(day, this.#host.clock, null);
        this.#look(duty, moment);
      }
    }
  }

  /** Something became of a duty. */
  #became({ obligation }: Duty): void {
    this.#run.lasting?.becameOf(obligation, this.#host.day);
  }

  /** The duties that nothing brings about stand from the first day on. */
  #begin(start: Day): void {
    this.#hasBegun = true;
    for (const [index, spec] of this.#run.program.obligations.entries()) {
      if (spec.key !== null) continue;
      const duty = this.#enter(index, null, { day: start, doubt: null });
      if (isSettledWhenDue(spec) || duty.owed !== null) continue;
      const moment = new Moment(start, this.#host.clock, null);
      this.#settle(duty, workOutOwed(this.#run, spec, { locals: [], moment }), start);
    }
  }

  /**
   * Takes in events: what duties they bring about, each owing what the contract says in the state in
   * which its event found it.
   *
   * @returns the duties, which arise once the events have taken their effect.
   */
  prepare(told: readonly Happening[], moment: Moment): readonly Prepared[] {
    const prepared: Prepared[] = [];
    for (const { occurrence: key, upon } of told) {
      for (const [index, spec] of upon.duties) {
        const arises = this.#arises(spec, key, moment);
        if (arises === false) continue;
        const doubt = arises instanceof Missing ? arises : null;
        const known = this.#run.duties.broughtAboutBy(index, key);
        const owed = known === null ? owedFor(this.#run, spec, { key, moment }) : null;
        prepared.push({ known, index, key, day: moment.day, doubt, owed });
      }
    }
    return prepared;
  }

  #arises(spec: ObligationSpec<Code>, key: Occurrence, moment: Moment): Value {
    const frame = new Frame(this.#run, moment, [key], null);
    const read = (code: Code | null | undefined): Value =>
      code == null ? true : guardCode(frame, spec, code);
    return and(standing(key), () => and(read(spec.key?.when), () => read(spec.while)));
  }

  /** The duties that an event brought about, now that it took its effect. */
  arise(prepared: readonly Prepared[]): void {
    for (const { known, index, key, day, doubt, owed } of prepared) {
      if (known !== null) {
        if (known.arising !== null) this.#host.tellAgain(known.arising);
        continue;
      }
      const duty = this.#enter(index, key, { day, doubt });
      this.#settle(duty, owed, day);
    }
  }

  #enter(
    index: number,
    key: Occurrence | null,
    at: { readonly day: Day; readonly doubt: Missing | null },
  ): Duty {
    const arisen = { day: at.day, sequence: this.#host.tick() };
    const duty = new Duty(index, key, { arisen, doubt: at.doubt });
    this.#run.duties.enter(duty);
    this.#became(duty);
    this.#look(duty, new Moment(at.day, this.#host.clock, null));
    return duty;
  }

  /** From here on it stands what the duty owes; that it arose is an event of its own. */
  #settle(duty: Duty, owed: WorkedOut | null, day: Day): void {
    const spec = this.#run.program.obligations[duty.obligation];
    if (spec === undefined || duty.owed !== null) return;
    const fields = owed === null || !isMeasured(spec) ? [] : [owed.value, ...owed.takes];
    const { key: of, doubt } = duty;
    const trace = owed?.trace ?? null;
    const stamp = { day, sequence: this.#host.tick() };
    if (owed !== null) duty.owed = { ...stamp, value: owed.value, trace };
    if (isMeasured(spec) && owed?.value instanceof Exact && owed.value.isZero()) {
      duty.completed = stamp;
    }
    this.#became(duty);
    duty.arising = this.#host.happen({ event: spec.events.arising, day, fields, of, doubt, trace });
  }

  /** Looks at a duty at the opening of a day: whether it falls due, and whether it became late. */
  #look(duty: Duty, moment: Moment): void {
    const spec = this.#run.program.obligations[duty.obligation];
    if (spec === undefined) return;
    const { day } = moment;
    const { lasting, limits, rolls } = this.#run;
    limits.spend('duty', spec.site);
    const { undecided } = rolls;
    const changes = this.#changesOf(duty);
    const around = lasting?.beginReading() ?? day;
    const { due, last } = deadlineOf(this.#run, duty, moment);
    if (isUnsettled(duty, spec) && typeof due === 'number' && due <= day) {
      this.#fallDue(duty, spec, moment);
    }
    const rollMoves = rolls.undecided > undecided;
    const isPast = typeof last === 'number' ? day > last : isOpenQuestion(last);
    const mayLapseLater =
      duty.isOpen &&
      isPast &&
      day > duty.arisen.day &&
      this.#lapse(duty, spec, { moment, due, last });
    const at = { day, due, last, rollMoves, mayLapseLater };
    const next = nextLookAt(duty, spec, at);
    const stands = lasting?.endReading(around, day) ?? next;
    const isWaiting = next === day + 1 && stands > next && mayWait(duty, spec, at);
    if (isWaiting && !countsOpenDays(this.#run.program, spec)) {
      const until = Math.min(stands, nextDateOf(duty, spec, at));
      this.#agenda.watch(duty, { from: next, until, changes });
    } else this.#agenda.add(duty, next);
  }

  /** At the opening of its due date it is settled what is owed, if the duty binds at all. */
  #fallDue(duty: Duty, spec: ObligationSpec<Code>, moment: Moment): void {
    const binds = this.#binds(duty, spec, moment);
    const { day } = moment;
    if (binds === false) {
      duty.excused = { day, sequence: this.#host.tick() };
      this.#became(duty);
      return;
    }
    const owed = workOutOwed(this.#run, spec, { locals: duty.locals(), moment });
    // Nothing is owed of nothing, even where it is not known whether it binds.
    const isOpen =
      binds instanceof Missing && !(owed?.value instanceof Exact && owed.value.isZero());
    this.#settle(duty, soFarAsKnown(owed, isOpen ? binds : null), day);
  }

  #binds(duty: Duty, spec: ObligationSpec<Code>, moment: Moment): Value {
    const condition = spec.while;
    if (condition === null) return true;
    const frame = new Frame(this.#run, moment, duty.locals(), null);
    return guardCode(frame, spec, condition);
  }

  /**
   * Its time has passed: it is late, unless it does not bind now; or it is not known whether.
   *
   * @returns whether it may become late only later, so that what comes of that is to be tried each day.
   */
  #lapse(
    duty: Duty,
    spec: ObligationSpec<Code>,
    at: { readonly moment: Moment; readonly due: Value | null; readonly last: Value | null },
  ): boolean {
    const { moment, due, last } = at;
    const binds = this.#binds(duty, spec, moment);
    if (binds === false) return false;
    const undone = isMeasured(spec) ? unpaidOf(duty, moment) : doubtOfAct(duty.discharges);
    const doubt = [duty.doubt, last, binds, undone]
      .filter((each) => each instanceof Missing)
      .reduce<Missing | null>(undecided, null);
    const known = duty.lates.at(-1);
    if (known !== undefined && isCertain(known)) return false;
    const { day } = moment;
    const event = spec.events.lateness;
    const { key: of } = duty;
    const isAnyDay =
      isOpenQuestion(last) ||
      binds instanceof Missing ||
      (of !== null && undated(this.#run, of) !== null);
    const mayLapseLater = doubt !== null && isAnyDay;
    if (known !== undefined && doubt !== null) this.#mayBeLateSince(known, { day, isAnyDay });
    else {
      const trace = duty.owed?.trace ?? null;
      const through = mayLapseLater ? EVER_AFTER : day;
      const occurrence = this.#host.happen({ event, day, fields: [], of, doubt, through, trace });
      const { sequence } = occurrence;
      duty.lates.push({ day, sequence, due, last: last ?? day, occurrence });
      this.#became(duty);
    }
    return mayLapseLater && !this.#run.upon(event).isIdle;
  }

  /** One that may be late since any day may be so only since this one; or since none after it. */
  #mayBeLateSince(
    { occurrence }: Lateness,
    { day, isAnyDay }: { readonly day: Day; readonly isAnyDay: boolean },
  ): void {
    const { origin } = occurrence;
    if (origin === null || origin.through <= day) return;
    this.#host.tellAgain(occurrence);
    if (!isAnyDay) origin.through = day;
  }

  /**
   * What a reported performance does, oldest duty first. A duty that is paid before its date owes what
   * the contract says then.
   */
  share(occurrence: Occurrence, obligation: number, moment: Moment): Shares {
    const spec = this.#run.program.obligations[obligation];
    if (spec === undefined) return { parts: [], excess: null };
    if (isSettledWhenDue(spec)) {
      for (const duty of this.#run.duties.openOf(obligation)) {
        if (isUnsettled(duty, spec)) this.#fallDue(duty, spec, moment);
      }
    }
    const at = new Moment(moment.day, this.#host.clock, null);
    const open = this.#openOf(obligation, occurrence);
    const sharing = { run: this.#run, moment: at };
    return isMeasured(spec)
      ? shareOut(open, occurrence.fields[0] ?? null, sharing)
      : doneOnce(open, sharing);
  }

  /** What a performance may be of: every open duty, or those that it is said to be of. */
  #openOf(obligation: number, { duty: name }: Occurrence): Iterable<Duty> {
    if (name === null) return this.#run.duties.openOf(obligation);
    const open = [...this.#run.duties.openOf(obligation)];
    if (typeof name === 'number') return open.filter(({ key }) => key?.day === name);
    const named = this.#run.find(name);
    return open.filter(({ key }) => key === named);
  }

  /** A part of a duty is done, by a performance that took its effect. */
  discharge({ duty, amount, completes }: Part, by: Occurrence): void {
    const stands = standing(by);
    if (stands === false) return;
    const { day } = by;
    const stamp = { day, sequence: this.#host.tick() };
    const isOpen = stands instanceof Missing && amount !== null;
    duty.discharges.push({ ...stamp, amount: isOpen ? stands : amount, occurrence: by });
    if (completes && by.voided === null) duty.completed = stamp;
    this.#became(duty);
  }

  /**
   * An act that is an event is done when the event happens: the oldest duty to do it is.
   */
  done({ occurrence, upon }: Happening): void {
    if (upon.acts.length === 0 || standing(occurrence) === false) return;
    for (const index of upon.acts) {
      const open = this.#run.duties.openOf(index);
      // One that stands for many days may happen more than once.
      const mayRecur = undated(this.#run, occurrence) !== null;
      const moment = new Moment(this.#host.day, this.#host.clock, null);
      const { parts } = doneOnce(open, { run: this.#run, moment, mayRecur });
      for (const part of parts) this.#complete(part, occurrence);
    }
  }

  /** Takes in events that may satisfy duties, before they take their effect. */
  prepareToSatisfy(told: readonly Happening[], moment: Moment): readonly Satisfying[] {
    const satisfying: Satisfying[] = [];
    for (const { occurrence: by, upon } of told) {
      for (const [obligation, satisfaction] of upon.satisfied) {
        if (standing(by) === false) break;
        const found = prepareToSatisfy(this.#run, { obligation, satisfaction }, { by, moment });
        if (found !== null) satisfying.push(found);
      }
    }
    return satisfying;
  }

  /** What an event satisfies is performed by it: one performance of each duty that it reaches. */
  satisfy(satisfying: readonly Satisfying[]): void {
    for (const each of satisfying) {
      const spec = this.#run.program.obligations[each.obligation];
      if (spec === undefined) continue;
      const { by, extent, trace } = each;
      const { day } = this.#host;
      const moment = new Moment(day, this.#host.clock, null);
      const recurs = undated(this.#run, by);
      for (const part of partsSatisfied(spec, { ...each, recurs }, { run: this.#run, moment })) {
        const { amount, duty } = part;
        const stands = standing(by);
        const doubt = [stands, part.doubt, extent]
          .filter((value) => value instanceof Missing)
          .reduce<Missing | null>(undecided, null);
        if (doubt !== null && this.#isDoneAgain(part, by, doubt)) continue;
        const event = spec.events.performance;
        const fields = amount === null ? [] : [amount];
        const happening = { event, day, fields, of: duty.key, doubt, trace };
        const performance = this.#host.happen(happening);
        if (doubt !== null) duty.perhapsDoneBy.set(by, performance);
        this.discharge({ ...part, completes: part.completes && stands === true }, performance);
      }
    }
  }

  /** Whether an event in doubt may have done a part of a duty before: it may do so only now, and is one performance. */
  #isDoneAgain({ duty, amount }: Part, by: Occurrence, doubt: Missing): boolean {
    const performance = duty.perhapsDoneBy.get(by);
    if (performance === undefined) return false;
    const [before] = performance.fields;
    if (amount !== null && before !== undefined && !isSameValue(amount, before)) {
      performance.fields = [doubt];
    }
    this.#host.tellAgain(performance);
    return true;
  }

  /** An act is done by an event, as far as that is known. */
  #complete(part: Part, by: Occurrence): void {
    const { duty, completes } = part;
    const spec = this.#run.program.obligations[duty.obligation];
    if (spec === undefined) return;
    const stands = standing(by);
    const doubt = stands instanceof Missing ? stands : part.doubt;
    if (doubt !== null && this.#isDoneAgain(part, by, doubt)) return;
    const { day } = this.#host;
    const { key: of } = duty;
    const event = spec.events.performance;
    const occurrence = this.#host.happen({ event, day, fields: [], of, doubt, trace: null });
    if (doubt !== null) duty.perhapsDoneBy.set(by, occurrence);
    const stamp = { day, sequence: occurrence.sequence };
    duty.discharges.push({ ...stamp, amount: null, occurrence });
    if (completes && stands === true) duty.completed = stamp;
    this.#became(duty);
  }
}
