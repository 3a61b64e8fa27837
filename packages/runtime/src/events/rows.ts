import { formatIsoDate } from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import type { Rows } from '../program/program.ts';
import { type Statistic, summarise } from '../series/statistics.ts';
import { type DayRange, resolveWindow } from '../series/windows.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { mergeMissing, Missing, notYet, unknown } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** The occurrences that count, in order, and why it is not known whether some others do. */
interface Counted {
  readonly rows: readonly Occurrence[];
  readonly doubt: Missing | null;
}

/**
 * The occurrences of an event seen so far that lie in the window and meet the condition. A void
 * occurrence is none; one whose standing is not known leaves the whole in doubt.
 */
export function countRows(frame: Frame, spec: Rows<Code>): Counted | Missing {
  if (frame.moment.isBeyondHorizon()) {
    const name = frame.run.program.events[spec.event]?.name ?? 'an event';
    return unknown(`whether there is a ${name} by ${formatIsoDate(frame.moment.day)}`);
  }
  const window = spec.window === null ? null : resolveWindow(frame, spec.window);
  if (window instanceof Missing) return window;
  const rows: Occurrence[] = [];
  let doubt: Missing | null = null;
  for (const occurrence of seenOccurrences(frame, spec.event, window)) {
    frame.run.spend(1);
    const verdict = judgeRow(frame, spec, occurrence);
    if (verdict === true) rows.push(occurrence);
    else if (verdict instanceof Missing) {
      doubt = doubt === null ? verdict : mergeMissing(doubt, verdict);
    }
  }
  return { rows, doubt };
}

function judgeRow(frame: Frame, spec: Rows<Code>, occurrence: Occurrence): Value {
  if (occurrence.voided instanceof Missing) return occurrence.voided;
  if (occurrence.voided !== null) return false;
  if (spec.where === null) return true;
  frame.locals[spec.slot] = occurrence;
  return spec.where(frame);
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
    const counted = countRows(frame, spec.rows);
    if (counted instanceof Missing) return counted;
    if (counted.doubt !== null) return counted.doubt;
    const { operand, statistic } = spec;
    if (statistic === 'count' || operand === null) return Exact.of(counted.rows.length);
    return summarise(
      statistic,
      counted.rows.map((row) => readRow(frame, { slot: spec.rows.slot, row, operand })),
    );
  });
}

function readRow(
  frame: Frame,
  read: { readonly slot: number; readonly row: Occurrence; readonly operand: Code },
): Value {
  const { row } = read;
  frame.locals[read.slot] = row;
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
    const counted = countRows(frame, spec.rows);
    if (counted instanceof Missing) return counted;
    let { doubt } = counted;
    for (const row of counted.rows) {
      const follows = isFollowed(frame, spec, row);
      if (follows === true) return !spec.negated;
      if (follows instanceof Missing) doubt ??= follows;
    }
    return doubt ?? spec.negated;
  });
}

function isFollowed(frame: Frame, spec: ThereIs, row: Occurrence): Value {
  if (spec.followedBy === null) return true;
  frame.locals[spec.rows.slot] = row;
  const after = countRows(frame, spec.followedBy.rows);
  if (after instanceof Missing) return after;
  const isLater = after.rows.some((other) => isAfter(other, row));
  if (!isLater && after.doubt !== null) return after.doubt;
  return isLater !== spec.followedBy.negated;
}

function isAfter(other: Occurrence, row: Occurrence): boolean {
  return other.day > row.day || (other.day === row.day && other.order > row.order);
}

/** `the first E`, `the last E`: not yet, while none has happened. */
export function pickEvent(frame: Frame, which: 'first' | 'last', rows: Rows<Code>): Value {
  const counted = countRows(frame, rows);
  if (counted instanceof Missing) return counted;
  if (counted.doubt !== null) return counted.doubt;
  const name = frame.run.program.events[rows.event]?.name ?? 'event';
  return counted.rows.at(which === 'first' ? 0 : -1) ?? notYet(`the ${which} ${name}`);
}
