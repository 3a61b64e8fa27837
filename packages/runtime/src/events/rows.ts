import { and, not, or } from '../arithmetic/logic.ts';
import { formatIsoDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { Rows } from '../program/program.ts';
import { firstMissing, type Statistic, summarise } from '../series/statistics.ts';
import {
  type DayRange,
  EVER_AFTER,
  isDayRange,
  type NoDays,
  resolveWindow,
} from '../series/windows.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { Missing, notYet, unknown } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

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
  if (frame.moment.isBeyondHorizon()) {
    const name = frame.run.program.events[spec.event]?.name ?? 'an event';
    return unknown(`whether there is a ${name} by ${formatIsoDate(frame.moment.day)}`);
  }
  const window = spec.window === null ? null : resolveWindow(frame, spec.window);
  if (window !== null && !isDayRange(window)) return window;
  const rows: CountedRow[] = [];
  const seen = seenOccurrences(frame, spec.event, window);
  frame.run.limits.spend('row', spec.where === null ? null : site, seen.length);
  for (const occurrence of seen) {
    const verdict = judgeRow(frame, spec, occurrence);
    if (verdict !== false) rows.push({ occurrence, verdict });
  }
  return rows;
}

/** Whether there are rows to read, if perhaps none of them. */
export function isRows(rows: readonly CountedRow[] | NoDays): rows is readonly CountedRow[] {
  return Array.isArray(rows);
}

function judgeRow(frame: Frame, spec: Rows<Code>, occurrence: Occurrence): Value {
  const { where } = spec;
  const stands = standing(occurrence);
  if (where === null || stands === false) return stands;
  frame.locals[spec.slot] = occurrence;
  return and(where(frame), () => stands);
}

/** Whether an occurrence stands: not where it is void, and perhaps where that is not known. */
export function standing({ voided }: Occurrence): Value {
  if (voided === null) return true;
  return voided instanceof Missing ? voided : false;
}

function seenOccurrences(
  frame: Frame,
  event: number,
  window: DayRange | null,
): readonly Occurrence[] {
  const all = frame.run.occurrencesOf(event);
  const from = window?.from ?? Number.NEGATIVE_INFINITY;
  const to = window?.to ?? Number.POSITIVE_INFINITY;
  const seen: Occurrence[] = [];
  for (let place = firstOnOrAfter(all, from); place < all.length; place += 1) {
    const occurrence = all[place];
    if (occurrence === undefined || occurrence.day > to) break;
    if (!frame.moment.sees(occurrence.day, occurrence.sequence)) break;
    seen.push(occurrence);
  }
  return seen;
}

/** Occurrences are in order of date, so those before a window are skipped by bisection. */
function firstOnOrAfter(all: readonly Occurrence[], from: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.day ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A figure taken over occurrences of an event. */
export interface EventStatistic {
  readonly site: number;
  readonly statistic: Statistic | 'count';
  readonly rows: Rows<Code>;
  readonly operand: Code | null;
}

export function eventStatistic(frame: Frame, spec: EventStatistic): Value {
  return frame.within(spec.site, { ...frame.step('window', null), body: spec.site }, () => {
    const rows = countRows(frame, spec.rows, spec.site);
    if (!isRows(rows)) return rows;
    const open = rows.map(({ verdict }) => verdict).filter((verdict) => verdict !== true);
    if (open.length > 0) return firstMissing(open) ?? Opaque.INSTANCE;
    const { operand, statistic } = spec;
    if (statistic === 'count' || operand === null) return Exact.of(rows.length);
    const { slot } = spec.rows;
    frame.run.limits.spend('row', spec.site, rows.length);
    return summarise(
      statistic,
      rows.map(({ occurrence }) => readRow(frame, { slot, row: occurrence, operand })),
    );
  });
}

function readRow(
  frame: Frame,
  read: { readonly slot: number; readonly row: Occurrence; readonly operand: Code },
): Value {
  const { row } = read;
  frame.locals[read.slot] = row;
  if (frame.trace === null) return read.operand(frame);
  const name = frame.run.program.events[row.event]?.name ?? '';
  const step = {
    ...frame.step('occurrence', null),
    day: row.day,
    name: `${name} of ${formatIsoDate(row.day)}`,
  };
  return frame.within(null, step, () => read.operand(frame));
}

/** Whether an event happened, and whether another followed it. */
export interface ThereIs {
  readonly site: number;
  readonly rows: Rows<Code>;
  readonly followedBy: { readonly negated: boolean; readonly rows: Rows<Code> } | null;
  readonly negated: boolean;
}

export function thereIs(frame: Frame, spec: ThereIs): Value {
  return frame.within(spec.site, { ...frame.step('window', null), body: spec.site }, () => {
    const rows = countRows(frame, spec.rows, spec.site);
    if (!isRows(rows)) return rows;
    const found = rows.reduce<Value>(
      (sofar, { occurrence, verdict }) =>
        or(sofar, () => and(verdict, () => isFollowed(frame, spec, occurrence))),
      false,
    );
    return spec.negated ? not(found) : found;
  });
}

function isFollowed(frame: Frame, spec: ThereIs, row: Occurrence): Value {
  if (spec.followedBy === null) return true;
  frame.locals[spec.rows.slot] = row;
  const after = countRows(frame, spec.followedBy.rows, null);
  if (!isRows(after)) return after;
  const follows = after
    .filter(({ occurrence }) => isAfter(occurrence, row))
    .reduce<Value>((sofar, { verdict }) => or(sofar, () => verdict), false);
  const decided = follows === false ? (waitsFor(frame, spec.followedBy.rows) ?? false) : follows;
  return spec.followedBy.negated ? not(decided) : decided;
}

/** While the window runs another event may still follow, so that none has is not yet decided. */
function waitsFor(frame: Frame, rows: Rows<Code>): Missing | null {
  const window = rows.window === null ? null : resolveWindow(frame, rows.window);
  if (window === null || !isDayRange(window)) return null;
  if (window.to === EVER_AFTER || window.to <= frame.moment.day) return null;
  const name = frame.run.program.events[rows.event]?.name ?? 'event';
  return notYet(`whether a ${name} follows by ${formatIsoDate(window.to)}`);
}

function isAfter(other: Occurrence, row: Occurrence): boolean {
  return other.day > row.day || (other.day === row.day && other.sequence > row.sequence);
}

/** `the first E`, `the last E`: not yet, while none has happened. */
export function pickEvent(frame: Frame, which: 'first' | 'last', rows: Rows<Code>): Value {
  const counted = countRows(frame, rows, null);
  if (!isRows(counted)) return counted;
  const picked = counted.at(which === 'first' ? 0 : -1);
  const name = frame.run.program.events[rows.event]?.name ?? 'event';
  if (picked === undefined) return notYet(`the ${which} ${name}`);
  if (picked.verdict === true) return picked.occurrence;
  return picked.verdict instanceof Missing ? picked.verdict : Opaque.INSTANCE;
}
