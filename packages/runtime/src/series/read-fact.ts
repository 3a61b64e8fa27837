import { formatIsoDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import { placeAfter } from '../events/first-after.ts';
import type { FactSpec } from '../program/program.ts';
import type { FactRows } from '../program/inputs.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { describeOccurrence } from '../value/describe-occurrence.ts';
import { Missing, none, notYet, unknown } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import { withArticle } from '../value/article.ts';
import { isOpenOn } from './calendar-days.ts';

/**
 * A fact on the date in question. A plain fact carries its last row forward. A series does not: it
 * is complete from its first row to its last, so a day between them without a row has none, and a
 * day after them, or before, is unknown.
 */
export function readFact(frame: Frame, index: number, key: Value | null): Value {
  const kept = factRows(frame, index, key);
  if (!(kept instanceof FactOf)) return kept;
  const { moment } = frame;
  if (moment.isBeyondHorizon()) return unknownOn(kept, moment.day);
  return kept.spec.series === null ? readPlain(kept, moment.day) : readSeries(frame, kept);
}

/** A fact with its rows, or those that are kept for one occurrence. */
class FactOf {
  readonly spec: FactSpec;
  readonly rows: FactRows | null;
  readonly #program: ExecutableProgram;
  readonly #key: Occurrence | null;

  constructor(
    program: ExecutableProgram,
    spec: FactSpec,
    kept: { readonly rows: FactRows | null; readonly key: Occurrence | null },
  ) {
    this.#program = program;
    this.spec = spec;
    this.rows = kept.rows;
    this.#key = kept.key;
  }

  /** As it is spoken of: with the occurrence that it is kept for. */
  get name(): string {
    const { name } = this.spec;
    if (this.#key === null) return name;
    return `${name} for the ${describeOccurrence(this.#program, this.#key)}`;
  }
}

function factRows(frame: Frame, index: number, key: Value | null): FactOf | Missing | Opaque {
  const { program, inputs } = frame.run;
  const spec = program.facts[index];
  if (spec === undefined) return unknown('a fact');
  if (spec.keyedBy === null) {
    return new FactOf(program, spec, { rows: inputs.facts[index] ?? null, key: null });
  }
  if (key instanceof Missing) return key;
  // Which event is meant depends on what a search still looks for.
  if (key !== null && !(key instanceof Occurrence)) return Opaque.INSTANCE;
  if (key === null)
    return unknown(`${spec.name} of ${withArticle(program.events[spec.keyedBy]?.name ?? '')}`);
  const of = key.row?.place ?? key.id;
  const rows = of === null ? null : (inputs.keyedFacts[index]?.get(of) ?? null);
  const fact = new FactOf(program, spec, { rows, key });
  return frame.moment.sees(key.day, key.sequence) ? fact : notYet(fact.name);
}

function readPlain(fact: FactOf, day: Day): Value {
  const { rows } = fact;
  if (rows === null) return unknown(fact.name);
  return rows.values[lastRowOnOrBefore(rows, day)] ?? unknownOn(fact, day);
}

function readSeries(frame: Frame, fact: FactOf): Value {
  const { rows, spec } = fact;
  const { day } = frame.moment;
  const open = isOpenOn(frame, spec.series, day);
  if (open instanceof Missing) return open;
  if (!open) {
    const calendar = frame.run.program.calendars[spec.series ?? 0]?.name ?? 'day of its calendar';
    return none(`${fact.name} on ${formatIsoDate(day)}, which is no ${calendar}`);
  }
  if (rows === null) return unknownOn(fact, day);
  const row = lastRowOnOrBefore(rows, day);
  if (row < 0 || (row === rows.days.length - 1 && rows.days[row] !== day))
    return unknownOn(fact, day);
  if (rows.days[row] !== day) return none(`${fact.name} on ${formatIsoDate(day)}`);
  return rows.values[row] ?? unknownOn(fact, day);
}

/**
 * The last row of a series with a value on or before a day: `the latest X on or before D`. Nothing
 * is known of the days before the first row, so where all rows are without a value it is unknown.
 */
export function readLatest(
  frame: Frame,
  { fact, key }: { readonly fact: number; readonly key: Value | null },
  anchor: Value,
): Value {
  const kept = factRows(frame, fact, key);
  if (!(kept instanceof FactOf)) return kept;
  const { rows, spec } = kept;
  if (typeof anchor !== 'number') return anchor;
  const assumed = frame.assumed({ term: 'fact', index: fact, input: key }, null);
  if (assumed !== null) return assumed;
  if (anchor > frame.moment.horizon.day) return unknownOn(kept, anchor);
  if (rows === null) return unknownOn(kept, anchor);
  const last = rows.days.at(-1);
  if (last === undefined || isIncomplete(frame, spec, { last, anchor }))
    return unknownOn(kept, anchor);
  for (let row = lastRowOnOrBefore(rows, anchor); row >= 0; row -= 1) {
    const value = rows.values[row];
    if (value === undefined || isAbsent(value)) continue;
    noteRow(frame, kept, { day: rows.days[row] ?? anchor, value });
    return value;
  }
  return unknown(`${kept.name} on or before ${formatIsoDate(anchor)}`);
}

/** Which row was read, where it is not that of the day. */
function noteRow(
  frame: Frame,
  { name, spec }: FactOf,
  { day, value }: { readonly day: Day; readonly value: Value },
): void {
  if (frame.trace !== null)
    frame.note(null, { ...frame.step('fact', spec.clause), name, day }, value);
}

/** A row that records that there was none that day; one of several values records it as no values. */
function isAbsent(value: Value): boolean {
  return value instanceof Missing
    ? value.kind === 'none'
    : Array.isArray(value) && value.length === 0;
}

/** Whether a day of the series lies after its last row and not after the anchor. */
function isIncomplete(
  frame: Frame,
  spec: FactSpec,
  stretch: { readonly last: Day; readonly anchor: Day },
): boolean {
  for (let day = stretch.last + 1; day <= stretch.anchor; day += 1) {
    if (isOpenOn(frame, spec.series, day) !== false) return true;
  }
  return false;
}

function unknownOn({ name }: FactOf, day: Day): Missing {
  return unknown(`${name} on ${formatIsoDate(day)}`);
}

/** The index of the last row on or before a day, or -1. */
export function lastRowOnOrBefore(rows: FactRows, day: Day): number {
  return placeAfter(rows.days, day) - 1;
}
