import type { Day } from '../dates/day.ts';
import type { DurationSpec, WindowSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { isSymbolic } from '../monotone/is-symbolic.ts';
import { Missing, unknown } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { askCalendar, backwards, offsetDay } from './calendar-days.ts';

/** The first and last day of a window, both in; empty where the last is before the first. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Before every day of history and after every one: the open ends of a window. */
export const EVER_BEFORE: Day = -1_000_000;
export const EVER_AFTER: Day = 3_000_000;

/** Why a window has no days: a day it is counted from is missing, or still to be searched for. */
export type NoDays = Missing | Opaque;

/** The days that a window takes in, seen from the frame's date. */
export function resolveWindow(frame: Frame, window: WindowSpec<Code>): DayRange | NoDays {
  const anchor = window.kind === 'from' ? window.from(frame) : window.anchor(frame);
  if (typeof anchor !== 'number') return asNoDays(anchor);
  switch (window.kind) {
    case 'over':
      return resolveOver(frame, window, anchor);
    case 'within': {
      const reach = window.direction === 'after' ? window.length : backwards(window.length);
      const end = offsetDay(frame, anchor, reach);
      return window.direction === 'after' ? range(anchor, end) : range(end, anchor);
    }
    case 'from': {
      const to = window.to(frame);
      if (typeof to !== 'number') return asNoDays(to);
      return { from: anchor, to: window.end === 'through' ? to : to - 1 };
    }
    case 'after':
      return { from: anchor + 1, to: EVER_AFTER };
    case 'at least before':
      return range(EVER_BEFORE, offsetDay(frame, anchor, backwards(window.length)));
  }
}

/** Whether a window has days, if perhaps none. */
export function isDayRange(days: DayRange | NoDays): days is DayRange {
  return !(days instanceof Missing || days instanceof Opaque);
}

type OverWindow = Extract<WindowSpec<Code>, { kind: 'over' }>;

/** Exactly so many days: those before the anchor, those after it, or those that end on it. */
function resolveOver(frame: Frame, window: OverWindow, anchor: Day): DayRange | Missing {
  const { length, direction } = window;
  if (length.count === 0) return { from: anchor, to: anchor - 1 };
  const { unit } = length;
  if (typeof unit === 'object') return resolveOpenDays(frame, { ...window, unit }, anchor);
  switch (direction) {
    case 'before':
      return range(offsetDay(frame, anchor, backwards(length)), anchor - 1);
    case 'ending on':
      return range(shift(offsetDay(frame, anchor, backwards(length)), 1), anchor);
    case 'after':
      return range(anchor + 1, offsetDay(frame, anchor, length));
  }
}

function resolveOpenDays(
  frame: Frame,
  window: OverWindow & { readonly unit: DurationSpec['unit'] },
  anchor: Day,
): DayRange | Missing {
  const { unit } = window;
  const { count } = window.length;
  if (window.direction === 'after') {
    return range(
      offsetDay(frame, anchor, { count: 1, unit }),
      offsetDay(frame, anchor, { count, unit }),
    );
  }
  const end = window.direction === 'before' ? anchor : anchor + 1;
  return range(
    offsetDay(frame, end, { count: -count, unit }),
    offsetDay(frame, end, { count: -1, unit }),
  );
}

/** The days of a window that count: all of them, or those of a calendar. */
export function daysOfWindow(
  frame: Frame,
  days: DayRange,
  calendar: number | null,
): readonly Day[] | Missing {
  if (days.to < days.from) return [];
  if (calendar !== null) {
    return askCalendar(frame, calendar, (asked) => asked.openDays(days.from, days.to));
  }
  const all: Day[] = [];
  for (let day = days.from; day <= days.to; day += 1) all.push(day);
  return all;
}

function range(from: Day | Missing, to: Day | Missing): DayRange | Missing {
  if (from instanceof Missing) return from;
  return to instanceof Missing ? to : { from, to };
}

function shift(day: Day | Missing, by: number): Day | Missing {
  return day instanceof Missing ? day : day + by;
}

function asNoDays(value: Value): NoDays {
  if (value instanceof Missing) return value;
  return isSymbolic(value) ? Opaque.INSTANCE : unknown('a date');
}
