import { filteredCalendar, namedCalendar, type BusinessCalendar } from '../calendars/index.ts';
import { exactLeftOver, type LeftOver } from '../arithmetic/left-over.ts';
import { type Day, LAST_SEQUENCE } from '../dates/day.ts';
import { Trace } from '../derivation/trace.ts';
import { RowTables } from '../events/row-tables.ts';
import { DutyBook } from '../duties/duty-book.ts';
import { Rolls } from '../duties/rolls.ts';
import type { RightUse } from '../rights/judge-use.ts';
import type { Inputs } from '../program/inputs.ts';
import type { InterpolationSpec } from '../program/program.ts';
import { UnknownDay } from '../series/calendar-days.ts';
import type { Grid } from '../tables/grid.ts';
import { Missing, unknown } from '../value/missing.ts';
import { Occurrence, OccurrenceName, titleOfRow } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Code, ExecutableProgram } from './code.ts';
import { Frame } from './frame.ts';
import { attempt } from './attempt.ts';
import { checkDomain } from './check-domain.ts';
import { guard } from './guard.ts';
import { HappeningDays } from './happening-days.ts';
import { History, type Skipped } from './history.ts';
import type { Lasting } from './lasting.ts';
import { Limits } from './limits.ts';
import { CLOSE, Moment } from './moment.ts';
import { SettledSchedules } from './settled-schedules.ts';
import { PastDays } from './past-days.ts';
import { indexOf, NOTHING, type ProgramIndex, type Upon } from './program-index.ts';
import { TableRows } from './table-rows.ts';

const NONE: readonly Occurrence[] = [];

/** Whether a run records the derivation of all that it works out. */
export type Recording = 'values' | 'derivations';

/** How a run goes about its work. */
export interface How {
  readonly recording: Recording;
  readonly lasting?: Lasting | null;
  /** Left out, it is the difference; figures that were worked out in doubles leave nothing where they meet. */
  readonly leftOver?: LeftOver;
}

/** A performance that does more than is owed. */
export interface Excess {
  readonly occurrence: Occurrence;
  readonly obligation: number;
  readonly amount: Value;
}

/** One contract over one set of inputs: its occurrences, calendars and the histories of its states. */
export class Run {
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly recording: Recording;
  readonly occurrences: readonly Occurrence[];
  readonly skipped: Skipped[] = [];
  /** The ambiguities, by their indexes, of which the inputs were asked for the reading chosen. */
  readonly readingsAsked = new Set<number>();
  /** The calendars that gave a day whose closings are not published yet. */
  readonly calendarsByRule = new Set<BusinessCalendar>();
  /** Every duty that came about. */
  readonly duties = new DutyBook();
  /** Whether deadlines roll. */
  readonly rolls = new Rolls(this);
  /** What was paid or delivered beyond all that was owed. */
  readonly excesses: Excess[] = [];
  /** The uses that rights admit, or may, in the order in which they were judged. */
  readonly rightUses: RightUse[] = [];
  /** The first day of history, or why it is not known. */
  readonly start: Day | Missing;
  readonly limits: Limits;
  /** What is remembered of the rows of events. */
  readonly rows: RowTables;
  /** The days on which states, events and facts may give something else. */
  readonly happenings: HappeningDays;
  /** What of schedules is settled when history begins. */
  readonly schedules = new SettledSchedules(this);
  /** What was found at the close of days that are over. */
  readonly pastDays = new PastDays();
  /** What is left of balances and of what is owed. */
  readonly leftOver: LeftOver;
  /** Whether what was reported is still being replayed. */
  isReplaying = false;
  #lasting: Lasting | null;
  readonly #byEvent: (Occurrence[] | undefined)[] = [];
  readonly #tables: TableRows;
  #byId: ReadonlyMap<string, Occurrence> | null = null;
  readonly #doubted: Occurrence[][] = [];
  readonly #index: ProgramIndex;
  readonly #histories: (History | undefined)[] = [];
  readonly #keyed: Map<Occurrence, History>[] = [];
  readonly #calendars: (BusinessCalendar | undefined)[] = [];
  readonly #fieldTraces = new Map<Occurrence, (Trace | undefined)[]>();

  constructor(
    program: ExecutableProgram,
    inputs: Inputs,
    { recording, lasting = null, leftOver = exactLeftOver }: How,
  ) {
    this.program = program;
    this.#lasting = lasting;
    this.leftOver = leftOver;
    this.#index = indexOf(program);
    this.inputs = inputs;
    this.recording = recording;
    this.happenings = new HappeningDays(program.facts, inputs);
    this.limits = new Limits(program.sites, inputs.occurrences.length);
    this.rows = new RowTables(this);
    this.occurrences = inputs.occurrences.map(
      (input, place) => new Occurrence({ ...input, number: place + 1 }),
    );
    for (const occurrence of this.occurrences) {
      (this.#byEvent[occurrence.event] ??= []).push(occurrence);
    }
    this.#tables = new TableRows(this);
    for (const occurrence of this.occurrences) this.#putOthers(occurrence);
    this.start = this.#findStart();
  }

  /** What knows how long verdicts stand; null where each close of a day is another question. */
  get lasting(): Lasting | null {
    return this.#lasting;
  }

  /** Works something out by code that does not tell for how long what it reads stands. */
  withoutLasting<Result>(work: () => Result): Result {
    const lasting = this.#lasting;
    this.#lasting = null;
    try {
      return work();
    } finally {
      this.#lasting = lasting;
    }
  }

  /** The index of the system of which a definition is an unknown; null for every other definition. */
  systemOf(definition: number): number | null {
    return this.#index.systemOf[definition] ?? null;
  }

  /** The step of a derivation that shows a field: one for each, however often it is read. */
  fieldTrace(of: Occurrence, index: number, value: Value): Trace {
    const traces = this.#fieldTraces.get(of) ?? [];
    this.#fieldTraces.set(of, traces);
    const event = this.program.events[of.event];
    const name = event?.fields[index]?.name ?? '';
    const clause = event?.clause ?? null;
    const trace = (traces[index] ??= new Trace({
      // What comes about with a duty is worked out and not reported.
      kind: of.origin === null ? 'field' : 'owed',
      name,
      body: null,
      clause,
      day: of.row === null ? of.day : this.#firstDay(),
    }));
    trace.value = value;
    trace.occurrence = of;
    const worked = of.performs?.trace ?? of.origin?.trace ?? null;
    if (worked !== null && trace.references.length === 0) {
      trace.references.push({ site: null, trace: worked });
    }
    if (of.row !== null) trace.note = `in ${titleOfRow(of.row)}`;
    return trace;
  }

  /** The day that stands for a row's in a derivation. */
  #firstDay(): Day {
    return typeof this.start === 'number' && this.start > Number.MIN_SAFE_INTEGER ? this.start : 0;
  }

  blank(index: number): Value {
    return this.inputs.blanks[index] ?? unknown(this.program.blanks[index]?.name ?? 'a blank');
  }

  /** Every occurrence of an event, in order, whether or not history has reached it; or a table's rows. */
  occurrencesOf(event: number): readonly Occurrence[] {
    return this.#byEvent[event] ?? this.#rowsOf(event);
  }

  /** The rows of a table; of an event of which there is no occurrence, nothing. */
  #rowsOf(event: number): readonly Occurrence[] {
    if (!this.upon(event).isRow) return NONE;
    const rows = this.#tables.rowsOf(event);
    return rows instanceof Missing ? NONE : rows;
  }

  /** A column of a table by its places, or why there is none. */
  gridOf(of: InterpolationSpec<Code>): Grid | Missing {
    return this.#tables.gridOf(of);
  }

  /** Why the rows of a table are not known; null where they are, and of what is no table. */
  absenceOf(event: number): Missing | null {
    if (!this.upon(event).isRow) return null;
    const rows = this.#tables.rowsOf(event);
    return rows instanceof Missing ? rows : null;
  }

  /** The occurrence of a name; unknown where there is none. */
  find({ event, of }: OccurrenceName): Occurrence | Missing {
    const absence = this.absenceOf(event);
    if (absence !== null) return absence;
    const all = this.occurrencesOf(event);
    const found =
      typeof of === 'number' ? all[of] : (this.#byId ??= byId(this.occurrences)).get(of);
    const name = this.program.events[event]?.name ?? 'event';
    const called = typeof of === 'number' ? of + 1 : of;
    return found?.event === event ? found : unknown(`the ${name} “${called}”`);
  }

  /** Puts occurrences in the place of their names among an occurrence's fields. */
  #putOthers(occurrence: Occurrence): void {
    if (!occurrence.fields.some((field) => field instanceof OccurrenceName)) return;
    occurrence.fields = occurrence.fields.map((field) =>
      field instanceof OccurrenceName ? this.find(field) : field,
    );
  }

  /** Whether the contract makes an event happen, so that history must have a first day. */
  isMade(event: number): boolean {
    return this.upon(event).isMade;
  }

  /** Takes in an occurrence that nobody reported; it comes after all that happened of its event. */
  enter(occurrence: Occurrence): void {
    const { event, origin } = occurrence;
    const all = (this.#byEvent[event] ??= []);
    let place = all.length;
    // Reports of days to come stand there already.
    while (place > 0 && all[place - 1]?.sequence === LAST_SEQUENCE) place -= 1;
    if (place === all.length) all.push(occurrence);
    else all.splice(place, 0, occurrence);
    if (origin !== null && origin.doubt !== null) (this.#doubted[event] ??= []).push(occurrence);
  }

  /** The occurrences of an event of which it is not known whether, or on which day, they happened. */
  doubted(event: number): readonly Occurrence[] {
    return this.#doubted[event] ?? NONE;
  }

  /** Whether it is not known of any occurrence whether, or on which day, it happened. */
  get hasDoubts(): boolean {
    return this.#doubted.length > 0;
  }

  /** Keeps that an adjustment was not made; of what may not even happen, and is told each day, that says nothing. */
  skip(skipped: Skipped): void {
    if ((skipped.occurrence.origin?.doubt ?? null) === null) this.skipped.push(skipped);
  }

  /** What an event sets off. */
  upon(event: number): Upon {
    return this.#index.upon[event] ?? NOTHING;
  }

  /** The close of a day as it is known from a moment. */
  closeOf(day: Day, from: Moment): Moment {
    const { horizon } = from;
    if (day === horizon.day) return horizon;
    let close = horizon.closes.get(day);
    if (close === undefined) {
      close = new Moment(day, CLOSE, horizon);
      horizon.closes.set(day, close);
    }
    return close;
  }

  /** A moment as it is known from another horizon. */
  momentOf(moment: Moment, horizon: Moment): Moment {
    if (moment.sequence === CLOSE) return this.closeOf(moment.day, horizon);
    return new Moment(moment.day, moment.sequence, horizon);
  }

  /** The moment in which an event found the contract, as it is known from another. */
  before(occurrence: Occurrence, from: Moment): Moment {
    const { horizon } = from;
    let before = horizon.befores.get(occurrence);
    if (before === undefined) {
      before = new Moment(occurrence.day, occurrence.sequence - 1, horizon);
      horizon.befores.set(occurrence, before);
    }
    return before;
  }

  /** The history of a state that has no key. */
  history(index: number): History {
    return (this.#histories[index] ??= this.#begin(index, null));
  }

  /** The occurrences of which a copy of a keyed state was written or read. */
  keysBegun(state: number): readonly Occurrence[] {
    return [...(this.#keyed[state]?.keys() ?? [])];
  }

  /** The history of a keyed state's copy for one occurrence; it begins with the occurrence. */
  keyedHistory(index: number, key: Occurrence): History {
    const copies = (this.#keyed[index] ??= new Map());
    let history = copies.get(key);
    if (history === undefined) {
      history = this.#begin(index, key);
      copies.set(key, history);
    }
    return history;
  }

  /** A calendar; on which days a condition holds is what is known of it from a moment. */
  calendar(index: number, from: Moment): BusinessCalendar | Missing {
    const { horizon } = from;
    const known = this.#calendars[index] ?? horizon.calendars[index];
    if (known !== undefined) return known;
    const spec = this.program.calendars[index];
    const base = spec === undefined ? undefined : namedCalendar(spec.base);
    if (spec === undefined || base === undefined)
      return unknown(`the calendar ${spec?.base ?? ''}`);
    if (spec.condition === null) {
      this.#calendars[index] = base;
      return base;
    }
    const isOpen = this.#dayTest({ ...spec, condition: spec.condition }, horizon);
    const calendar = filteredCalendar(spec.name, base, isOpen);
    horizon.calendars[index] = calendar;
    return calendar;
  }

  #dayTest(
    spec: { readonly name: string; readonly condition: Code },
    horizon: Moment,
  ): (day: Day) => boolean {
    return (day) => {
      const frame = new Frame(this, this.closeOf(day, horizon), [], null);
      const verdict = guard(this, { name: spec.name, site: null }, () => spec.condition(frame));
      if (verdict instanceof Missing) throw new UnknownDay(verdict);
      return verdict === true;
    };
  }

  #begin(index: number, key: Occurrence | null): History {
    const spec = this.program.states[index];
    const onChange = (since: { readonly day: Day; readonly sequence: number }): void => {
      this.#lasting?.wrote(index, since.day);
      if (key !== null) this.rows.note({ row: key, day: since.day, sequence: since.sequence });
    };
    if (spec === undefined) {
      return new History({ value: unknown('a state'), trace: null, height: 0 }, onChange);
    }
    const first = typeof this.start === 'number' ? this.start : 0;
    const day = key === null || key.row !== null ? first : key.day;
    const moment = new Moment(day, key?.sequence ?? 0, null);
    const step = {
      kind: 'start',
      name: spec.name,
      // What costs of lateness accrue to has no first value of its own in the contract's words.
      body: spec.accrues === null ? spec.site : null,
      clause: spec.clause,
      day,
    } as const;
    // An accrual begins with nothing, of which nothing is to be shown.
    const isShown = this.recording === 'derivations' && spec.accrual === null;
    const trace = isShown ? new Trace(step) : null;
    const frame = new Frame(this, moment, key === null ? [] : [key], trace);
    const value = guard(this, spec, () => checkDomain(spec, spec.start(frame)));
    if (trace !== null) trace.value = value;
    return new History({ value, trace, height: this.limits.lastHeight }, onChange);
  }

  #findStart(): Day | Missing {
    const { inEffectFrom } = this.program;
    if (inEffectFrom === null) return Number.MIN_SAFE_INTEGER;
    const frame = new Frame(this, new Moment(0, 0, null), [], null);
    const start = attempt(() =>
      guard(this, { name: 'the first day', site: null }, () => inEffectFrom(frame)),
    );
    if (typeof start === 'number') return start;
    return start instanceof Missing ? start : unknown('the day on which the contract takes effect');
  }
}

function byId(occurrences: readonly Occurrence[]): ReadonlyMap<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  for (const occurrence of occurrences)
    if (occurrence.id !== null) found.set(occurrence.id, occurrence);
  return found;
}
