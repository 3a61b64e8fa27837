import type { BusinessCalendar } from '../calendars/index.ts';
import type { Derivation } from '../derivation/derivation.ts';
import { derive } from '../derivation/derive.ts';
import { Trace } from '../derivation/trace.ts';
import type { Day } from '../dates/day.ts';
import type { DocketEntry, DutyEntry } from '../docket/docket-entry.ts';
import { readDocket } from '../docket/read-docket.ts';
import { unpaidOfOne } from '../duties/amounts.ts';
import type { Inputs } from '../program/inputs.ts';
import { Missing } from '../value/missing.ts';
import { Occurrence, OccurrenceName } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ExecutableProgram } from './code.ts';
import { Frame } from './frame.ts';
import { attempt } from './attempt.ts';
import { guard } from './guard.ts';
import { type CheckedPlace, readCheck } from './read-check.ts';
import type { Change, History, Skipped } from './history.ts';
import { CLOSE, Moment } from './moment.ts';
import type { Excess, Recording, Run } from './run.ts';
import { Timeline } from './timeline.ts';

/** One contract over one set of inputs, replayed; any date can then be asked about. */
export class Evaluation {
  readonly program: ExecutableProgram;
  readonly #run: Run;
  readonly #timeline: Timeline;

  constructor(program: ExecutableProgram, inputs: Inputs, recording: Recording = 'values') {
    this.program = program;
    this.#timeline = new Timeline(program, inputs, { recording });
    this.#run = this.#timeline.run;
    this.advance(inputs.occurrences.at(-1)?.day ?? Number.NEGATIVE_INFINITY);
  }

  /** Everything as of the close of a day; nothing dated after it is known. */
  on(day: Day): Snapshot {
    return new Snapshot(this.#run, day, this.advance(day));
  }

  /**
   * Replays through a day: what was reported is replayed at once, the rest as far as it is asked about.
   * Gives the reason why that cannot be done, or null.
   */
  advance(through: Day): Missing | null {
    return this.#timeline.advance(through);
  }

  /** The changes of a state without a key, in order, so far as history was asked about. */
  changesOf(state: number): readonly Change[] {
    return this.#timeline.hasFailed ? [] : this.#run.history(state).changes;
  }

  /** The history of a state, or of its copy for a report or a row by its place; null where it has none. */
  historyOf(state: number, key: number | null): History | null {
    const keyedBy = this.program.states[state]?.keyedBy ?? null;
    if (this.#timeline.hasFailed) return null;
    if (key === null) return keyedBy === null ? this.#run.history(state) : null;
    const isTable = this.program.events[keyedBy ?? -1]?.source.kind === 'row';
    const all = isTable ? this.#run.occurrencesOf(keyedBy ?? -1) : this.occurrences;
    const occurrence = all[key];
    if (occurrence === undefined || occurrence.event !== keyedBy) return null;
    return this.#run.keyedHistory(state, occurrence);
  }

  /**
   * The places of the reports or rows of which a keyed state may have been changed. A row's copy starts
   * before history, so that one which nothing wrote to or read is as it was.
   */
  placesOf(state: number): readonly number[] {
    const keyedBy = this.program.states[state]?.keyedBy ?? -1;
    if (this.program.events[keyedBy]?.source.kind !== 'row') return [...this.occurrences.keys()];
    return this.#run.keysBegun(state).flatMap(({ row }) => row?.place ?? []);
  }

  /** Adjustments that an exception forbade or that would have changed nothing, in order. */
  get skipped(): readonly Skipped[] {
    return this.#run.skipped;
  }

  /** What was paid or delivered beyond all that was owed, in order. */
  get excesses(): readonly Excess[] {
    return this.#run.excesses;
  }

  /** What was reported, each with what voids it. */
  get occurrences(): readonly Occurrence[] {
    return this.#run.occurrences;
  }

  /**
   * The ambiguities, by their indexes, whose chosen reading was asked for so far. Nothing that was read
   * up to here would be otherwise had another reading been chosen of the rest.
   */
  get readingsAsked(): ReadonlySet<number> {
    return this.#run.readingsAsked;
  }

  /** The calendars that so far gave a day for which their closings are not published yet. */
  get calendarsByRule(): ReadonlySet<BusinessCalendar> {
    return this.#run.calendarsByRule;
  }

  /** The first day of history, or why it is not known. */
  get start(): Day | Missing {
    return this.#run.start;
  }
}

/** The outcome of a check: whether it holds, and where first it does not. */
export interface CheckOutcome extends CheckedPlace {
  readonly holds: Value;
}

/** A contract as of the close of one day. */
export class Snapshot {
  readonly day: Day;
  readonly #run: Run;
  readonly #moment: Moment;
  readonly #failure: Missing | null;

  constructor(run: Run, day: Day, failure: Missing | null) {
    this.day = day;
    this.#run = run;
    this.#moment = new Moment(day, CLOSE, null);
    this.#failure = failure;
  }

  /** @param input the argument of its parameter, or the occurrence that keys it. */
  definition(index: number, input: Value | null = null): Value {
    return this.#read((frame) => frame.definition(null, index, this.#inputs(index, input)));
  }

  state(index: number, key: Value | null = null): Value {
    return this.#read((frame) => frame.state(null, index, this.#named(key)));
  }

  fact(index: number, key: Value | null = null): Value {
    return this.#read((frame) => frame.fact(null, index, this.#named(key)));
  }

  blank(index: number): Value {
    return this.#run.blank(index);
  }

  ambiguity(index: number, key: Value | null = null): Value {
    return this.#read((frame) => frame.ambiguity(null, index, this.#named(key)));
  }

  /** The occurrences of an event so far, or the rows of a table; none where they are not known. */
  occurrencesOf(event: number): readonly Occurrence[] {
    if (this.#failure !== null) return [];
    return this.#run
      .occurrencesOf(event)
      .filter(({ day, sequence }) => this.#moment.sees(day, sequence));
  }

  /** The change that gave a state its value on this day, or null where its start still stands. */
  lastChange(state: number, key: Value | null = null): Change | null {
    if (this.#failure !== null) return null;
    this.#run.limits.renew();
    // A start that cannot be worked out has no change after it.
    const found = attempt(() => this.#lastChange(state, this.#named(key)));
    return found instanceof Missing ? null : found;
  }

  #lastChange(state: number, of: Value | null): Change | null {
    if (of === null) return this.#run.history(state).lastChange(this.#moment);
    if (!(of instanceof Occurrence)) return null;
    return this.#run.keyedHistory(state, of).lastChange(this.#moment);
  }

  check(index: number): CheckOutcome {
    const spec = this.program.checks[index];
    let at: CheckedPlace = { failsOn: null, failsFor: null };
    if (spec === undefined) return { holds: true, ...at };
    const holds = this.#read((frame) =>
      readCheck(frame, spec, (place) => {
        at = place;
      }),
    );
    return { holds, ...at };
  }

  /**
   * Every duty with where it stands, what is still to come about, every right and covenant, in the order of
   * the contract; or why that cannot be worked out.
   *
   * @param through the day through which dates of schedules are listed; null for the next of each alone.
   */
  docket(through: Day | null = null): readonly DocketEntry[] | Missing {
    return this.#failure ?? readDocket(this.#run, this.#moment, through);
  }

  /** How a definition came about; the evaluation must record derivations. */
  explainDefinition(index: number, input: Value | null = null): Derivation {
    return this.#explain((frame) => frame.definition(null, index, this.#inputs(index, input)));
  }

  /** How a state came to be what it is: its start, and each change since. */
  explainState(index: number, key: Value | null = null): Derivation {
    return this.#explain((frame) => frame.state(null, index, this.#named(key)));
  }

  /**
   * How what a duty owes came about, or what is left of it; null where it is not settled yet. The evaluation must
   * record derivations.
   */
  explainDuty(
    { obligation, of }: Pick<DutyEntry, 'obligation' | 'of'>,
    amount: 'owed' | 'unpaid',
  ): Derivation | null {
    const duty = this.#run.duties.of(obligation).find(({ key }) => key === of);
    const owed = duty?.owed?.trace ?? null;
    if (duty === undefined || owed === null) return null;
    if (amount === 'owed') return derive(this.program, owed);
    return this.#explain((frame) => unpaidOfOne(frame, duty));
  }

  /** What a definition is worked out for: a key where it has one, else an argument. */
  #inputs(index: number, input: Value | null): { key: Value | null; argument: Value | null } {
    const isKeyed = (this.program.definitions[index]?.keyedBy ?? null) !== null;
    const value = this.#named(input);
    return isKeyed ? { key: value, argument: null } : { key: null, argument: value };
  }

  #named(value: Value | null): Value | null {
    return value instanceof OccurrenceName ? this.#run.find(value) : value;
  }

  #explain(read: (frame: Frame) => Value): Derivation {
    const holder = new Trace({ kind: 'item', name: '', body: null, clause: null, day: this.day });
    const frame = new Frame(this.#run, this.#moment, [], holder);
    holder.value = this.#failure ?? this.#ask(frame, read);
    return derive(this.program, holder.references[0]?.trace ?? holder);
  }

  get program(): ExecutableProgram {
    return this.#run.program;
  }

  #read(code: (frame: Frame) => Value): Value {
    if (this.#failure !== null) return this.#failure;
    const frame = new Frame(this.#run, this.#moment, [], null);
    return this.#ask(frame, code);
  }

  /** Each question has a budget of its own: what was asked before takes nothing from it. */
  #ask(frame: Frame, code: (frame: Frame) => Value): Value {
    this.#run.limits.renew();
    return attempt(() => guard(this.#run, { name: 'a term', site: null }, () => code(frame)));
  }
}
