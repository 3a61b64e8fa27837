import { and, not, or } from '../arithmetic/logic.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { TraceStep } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { Rows } from '../program/program.ts';
import {
  firstMissing,
  pairing,
  type Statistic,
  summarise,
  weightedAverage,
} from '../series/statistics.ts';
import {
  type DayRange,
  EVER_AFTER,
  isDayRange,
  type NoDays,
  resolveWindow,
} from '../series/windows.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { describeOccurrence } from '../value/describe-occurrence.ts';
import { Missing, none, notYet, unknown } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { withArticle } from '../value/article.ts';
import { firstPlace } from './first-place.ts';
import { doubtOfDay, lastDayBy, mayFollow } from './days-in-doubt.ts';
import { lastOf } from './last-of.ts';
import { standing, standingIn } from './standing.ts';
import { type AskedOfRows, recallStretch } from './recall-stretch.ts';
import type { Stretch } from './row-table.ts';
import { finishTally, isSameTally, joinTallies, NO_ROWS, type Tally } from './tally.ts';

/** An occurrence that counts (its verdict is yes) or may count. */
export interface CountedRow {
  readonly occurrence: Occurrence;
  /** Yes, or why it is not known whether it counts. */
  readonly verdict: Value;
}

/**
 * The occurrences of an event seen so far that lie in the window and meet the condition, in order,
 * and those of which this is not known. A void occurrence is none. The site is where the condition
 * stands.
 */
export function countRows(
  frame: Frame,
  spec: Rows<Code>,
  site: number | null,
): readonly CountedRow[] | NoDays {
  const stretch = findStretch(frame, spec);
  return isStretch(stretch)
    ? countStretch(frame, { spec, site, shown: 'judged' }, stretch)
    : stretch;
}

interface CountedRows {
  readonly spec: Rows<Code>;
  readonly site: number | null;
  /** Which rows a derivation shows by themselves: `judged`, those that a condition judges. */
  readonly shown: 'each' | 'judged';
  /** Only what comes after this one is counted, or may. */
  readonly behind?: Occurrence;
}

function countStretch(
  frame: Frame,
  counted: CountedRows,
  stretch: WindowStretch,
): readonly CountedRow[] {
  const { spec, site, shown, behind } = counted;
  const isShown = frame.trace !== null && (shown === 'each' || spec.where !== null);
  const seen = occurrencesIn(frame, spec.event, stretch);
  frame.run.limits.spend('row', spec.where === null ? null : site, seen.length);
  const rows: CountedRow[] = [];
  for (const occurrence of seen) {
    if (behind !== undefined && !mayBeAfter(occurrence, behind, frame.moment.day)) continue;
    const stands = standingIn(occurrence, frame.moment, stretch.days);
    const found = { occurrence, stands };
    const verdict = isShown
      ? recordRow(frame, found, () => judgeRow(frame, spec, found))
      : judgeRow(frame, spec, found);
    if (verdict === false) continue;
    rows.push({ occurrence, verdict });
    if (!isShown) noteOrigin(frame, occurrence);
  }
  return rows;
}

/** How the contract made an event happen. */
function noteOrigin({ trace }: Frame, { origin }: Occurrence): void {
  if (origin?.trace != null) trace?.references.push({ site: null, trace: origin.trace });
}

/** Whether an event counts, with what its condition reads and why it happened. */
function recordRow(frame: Frame, { occurrence }: FoundRow, judge: () => Value): Value {
  return frame.within(null, { ...rowStep(frame, occurrence), kind: 'row' }, () => {
    const { trace } = frame;
    if (trace !== null) trace.occurrence = occurrence;
    const verdict = judge();
    noteOrigin(frame, occurrence);
    return verdict;
  });
}

function rowStep(frame: Frame, row: Occurrence): TraceStep {
  return {
    ...frame.step('occurrence', null),
    day: row.row === null ? row.day : frame.day,
    name: describeOccurrence(frame.run.program, row),
  };
}

/** Those of the stretch, and before them those that may have happened within the window after all. */
function occurrencesIn(
  frame: Frame,
  event: number,
  { from, to, days }: WindowStretch,
): readonly Occurrence[] {
  const { run, moment } = frame;
  const stretch = run.occurrencesOf(event).slice(from, to);
  const late = run
    .doubted(event)
    .filter(
      ({ day, origin }) =>
        origin !== null && day < days.from && lastDayBy(origin, moment.day) >= days.from,
    );
  return late.length === 0 ? stretch : [...late, ...stretch];
}

/** Whether there are rows to read, if perhaps none of them. */
export function isRows(rows: readonly CountedRow[] | NoDays): rows is readonly CountedRow[] {
  return Array.isArray(rows);
}

interface FoundRow {
  readonly occurrence: Occurrence;
  readonly stands: Value;
}

function judgeRow(frame: Frame, spec: Rows<Code>, { occurrence, stands }: FoundRow): Value {
  const { where } = spec;
  if (where === null || stands === false) return stands;
  frame.locals[spec.slot] = occurrence;
  return and(where(frame), () => stands);
}

/** One of a stretch whose rows are remembered, none of which is in doubt. */
function judgeByItself(frame: Frame, spec: Rows<Code>, occurrence: Occurrence): Value {
  return judgeRow(frame, spec, { occurrence, stands: standing(occurrence) });
}

/** The rows of a window. */
interface WindowStretch extends Stretch {
  readonly days: DayRange;
}

/** The occurrences of an event seen so far that lie in the window, by their places among all of them. */
function findStretch(frame: Frame, { event, window }: Rows<Code>): WindowStretch | NoDays {
  const { run, moment } = frame;
  const absence = run.absenceOf(event);
  if (absence !== null) return absence;
  const spec = run.program.events[event];
  if (moment.isBeyondHorizon() && spec?.source.kind !== 'row') {
    const name = spec?.name ?? 'an event';
    return unknown(`whether there is ${withArticle(name)} by ${formatIsoDate(moment.day)}`);
  }
  if (run.isMade(event) && run.start instanceof Missing) return run.start;
  const days = window === null ? ALL_DAYS : resolveWindow(frame, window);
  if (!isDayRange(days)) return days;
  const all = run.occurrencesOf(event);
  const from = firstPlace(all, ({ day }) => day >= days.from);
  const to = firstPlace(all, ({ day, sequence }) => day > days.to || !moment.sees(day, sequence));
  return { from, to: Math.max(from, to), days };
}

const ALL_DAYS: DayRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function isStretch(stretch: WindowStretch | NoDays): stretch is WindowStretch {
  return 'from' in stretch;
}

/** A figure taken over occurrences of an event. */
export interface EventStatistic {
  readonly site: number;
  readonly statistic: Statistic | 'count';
  readonly rows: Rows<Code>;
  readonly operand: Code | null;
  /** By what an average weights each value; null where all count alike. */
  readonly weight: Code | null;
}

export function eventStatistic(frame: Frame, spec: EventStatistic): Value {
  return frame.window(spec.site, () => {
    const stretch = findStretch(frame, spec.rows);
    if (!isStretch(stretch)) return stretch;
    const { operand, statistic, weight } = spec;
    const tally = weight === null ? recallStretch(frame, tallying(spec), stretch) : null;
    if (tally !== null) return finishTally(statistic, tally);
    const shown = operand === null ? 'each' : 'judged';
    const rows = countStretch(frame, { spec: spec.rows, site: spec.site, shown }, stretch);
    // What happened on one of several days may have happened on more than one of them.
    const open = rows
      .map(({ occurrence, verdict }) => and(verdict, () => doubtOfDay(occurrence) ?? true))
      .filter((verdict) => verdict !== true);
    if (open.length > 0) return firstMissing(open) ?? Opaque.INSTANCE;
    if (statistic === 'count' || operand === null) return Exact.of(rows.length);
    const { slot } = spec.rows;
    frame.run.limits.spend('row', spec.site, rows.length);
    const read = weight === null ? operand : pairing(operand, weight);
    const values = rows.map(({ occurrence }) =>
      readRow(frame, { slot, row: occurrence, operand: read }),
    );
    return weight === null ? summarise(statistic, values) : weightedAverage(values);
  });
}

/** The statistic as it is put together from parts that are remembered. */
function tallying(spec: EventStatistic): AskedOfRows<Tally> {
  const { rows, operand, statistic } = spec;
  const read = (frame: Frame, row: Occurrence): Tally => {
    const verdict = judgeByItself(frame, rows, row);
    if (verdict === false) return NO_ROWS;
    if (verdict instanceof Missing) return { ...NO_ROWS, open: verdict };
    frame.locals[rows.slot] = row;
    return { open: null, count: 1, figure: operand === null ? null : operand(frame) };
  };
  const join = (left: Tally, right: Tally): Tally => joinTallies(statistic, left, right);
  return { site: spec.site, rows, fold: { read, join, isSame: isSameTally } };
}

/** What the operand gives for one row, shown with the row's name. */
export function readRow(
  frame: Frame,
  read: { readonly slot: number; readonly row: Occurrence; readonly operand: Code },
): Value {
  const { row } = read;
  frame.locals[read.slot] = row;
  if (frame.trace === null) return read.operand(frame);
  return frame.within(null, rowStep(frame, row), () => {
    if (frame.trace !== null) frame.trace.occurrence = row;
    return read.operand(frame);
  });
}

/** Whether an event happened, and whether another followed it. */
export interface ThereIs {
  readonly site: number;
  readonly rows: Rows<Code>;
  readonly followedBy: { readonly negated: boolean; readonly rows: Rows<Code> } | null;
  readonly negated: boolean;
}

export function thereIs(frame: Frame, spec: ThereIs): Value {
  return frame.window(spec.site, () => {
    const stretch = findStretch(frame, spec.rows);
    if (!isStretch(stretch)) return stretch;
    const found = findRow(frame, spec, stretch);
    return spec.negated ? not(found) : found;
  });
}

function findRow(frame: Frame, spec: ThereIs, stretch: WindowStretch): Value {
  const known = spec.followedBy === null ? recallStretch(frame, finding(spec), stretch) : null;
  if (known !== null) return known;
  const counted = { spec: spec.rows, site: spec.site, shown: 'each' } as const;
  return countStretch(frame, counted, stretch).reduce<Value>(
    (sofar, { occurrence, verdict }) =>
      or(sofar, () => and(verdict, () => isFollowed(frame, spec, occurrence))),
    false,
  );
}

function either(left: Value, right: Value): Value {
  return or(left, () => right);
}

/** Whether there is a row, as it is put together from parts that are remembered. */
function finding(spec: ThereIs): AskedOfRows<Value> {
  const read = (frame: Frame, row: Occurrence): Value => judgeByItself(frame, spec.rows, row);
  const fold = { read, join: either, isSame: isSameValue };
  return { site: spec.site, rows: spec.rows, fold };
}

function isFollowed(frame: Frame, { site, rows, followedBy }: ThereIs, row: Occurrence): Value {
  if (followedBy === null) return true;
  frame.locals[rows.slot] = row;
  const find = (): Value => {
    if (frame.trace !== null) frame.trace.occurrence = row;
    return findFollowing(frame, followedBy.rows, row);
  };
  const follows = frame.trace === null ? find() : recordFollowed(frame, { site, row }, find);
  return followedBy.negated ? not(follows) : follows;
}

function recordFollowed(
  frame: Frame,
  { site, row }: { readonly site: number; readonly row: Occurrence },
  find: () => Value,
): Value {
  const clause = frame.run.program.sites[site]?.clause ?? null;
  const step = { ...frame.step('followed', clause), name: rowStep(frame, row).name };
  return frame.within(null, step, find);
}

/** Whether one of some rows came after an event: each that did is shown, and that none did is then seen. */
function findFollowing(frame: Frame, rows: Rows<Code>, behind: Occurrence): Value {
  const stretch = findStretch(frame, rows);
  if (!isStretch(stretch)) return stretch;
  const counted = { spec: rows, site: null, shown: 'each', behind } as const;
  const follows = countStretch(frame, counted, stretch).reduce<Value>(
    (sofar, { occurrence, verdict }) => {
      const order = doubtOfDay(behind) ?? doubtOfDay(occurrence) ?? true;
      return or(sofar, () => and(verdict, () => order));
    },
    false,
  );
  return follows === false ? (waitsFor(frame, rows) ?? false) : follows;
}

/** While the window runs another event may still follow, so that none has is not yet decided. */
function waitsFor(frame: Frame, rows: Rows<Code>): Missing | null {
  const window = rows.window === null ? null : resolveWindow(frame, rows.window);
  if (window === null || !isDayRange(window)) return null;
  if (window.to === EVER_AFTER || window.to <= frame.moment.day) return null;
  const name = frame.run.program.events[rows.event]?.name ?? 'event';
  return notYet(`whether ${withArticle(name)} follows by ${formatIsoDate(window.to)}`);
}

/** Whether a row came after another, or may have by a day. */
function mayBeAfter(other: Occurrence, row: Occurrence, by: Day): boolean {
  if (other.day > row.day || (other.day === row.day && other.sequence > row.sequence)) return true;
  return mayFollow(other, row.day, by);
}

/** The first or the last of rows. */
export interface PickEvent {
  readonly site: number;
  readonly which: 'first' | 'last';
  readonly rows: Rows<Code>;
}

/** `the first E`, `the last E`: not yet, while none has happened. */
export function pickEvent(frame: Frame, spec: PickEvent): Value {
  const { which, rows } = spec;
  const stretch = findStretch(frame, rows);
  if (!isStretch(stretch)) return stretch;
  const picked = pickRow(frame, spec, stretch);
  const event = frame.run.program.events[rows.event];
  const name = event?.name ?? 'event';
  if (picked === undefined) {
    const what = `the ${which} ${name}`;
    return event?.source.kind === 'row' ? none(`${what} of which that is so`) : notYet(what);
  }
  if (picked.verdict === true) {
    notePicked(frame, picked.occurrence);
    return picked.occurrence;
  }
  return picked.verdict instanceof Missing ? picked.verdict : Opaque.INSTANCE;
}

/** Which event is meant. */
function notePicked(frame: Frame, picked: Occurrence): void {
  if (frame.trace === null) return;
  frame.note(null, rowStep(frame, picked), picked).occurrence = picked;
}

function pickRow(frame: Frame, spec: PickEvent, stretch: WindowStretch): CountedRow | undefined {
  const known = recallStretch(frame, picking(spec), stretch);
  if (known !== null) return known.picked;
  const of = { spec: spec.rows, site: null, shown: 'judged' } as const;
  const counted = countStretch(frame, of, stretch);
  return spec.which === 'first' ? counted[0] : lastOf(counted, frame.moment.day);
}

/** The first or last row, as it is put together from parts that are remembered. */
function picking({ site, which, rows }: PickEvent): AskedOfRows<Picked> {
  const read = (frame: Frame, occurrence: Occurrence): Picked => {
    const verdict = judgeByItself(frame, rows, occurrence);
    return { picked: verdict === false ? undefined : { occurrence, verdict } };
  };
  const join = (left: Picked, right: Picked): Picked => {
    const [sooner, later] = which === 'first' ? [left, right] : [right, left];
    return sooner.picked === undefined ? later : sooner;
  };
  const isSame = ({ picked: left }: Picked, { picked: right }: Picked): boolean =>
    left === undefined || right === undefined
      ? left === right
      : isSameValue(left.verdict, right.verdict);
  return { site, rows, fold: { read, join, isSame } };
}

interface Picked {
  readonly picked: CountedRow | undefined;
}
