import type { Day } from '../dates/day.ts';
import type { DurationSpec, WindowSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
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

/** The days that a window takes in, seen from the frame's date. */
export function resolveWindow(frame: Frame, window: WindowSpec<Code>): DayRange | Missing {
  switch (window.kind) {
    case 'over':
      return fromAnchor(frame, window.anchor, (anchor) => resolveOver(frame, window, anchor));
    case 'within':
      return fromAnchor(frame, window.anchor, (anchor) =>
        window.direction === 'after'
          ? range(anchor, offsetDay(frame.run, anchor, window.length))
          : range(offsetDay(frame.run, anchor, backwards(window.length)), anchor),
      );
    case 'from':
      return fromAnchor(frame, window.from, (from) => {
        const to = window.to(frame);
        if (typeof to !== 'number') return asMissing(to);
        return { from, to: window.end === 'through' ? to : to - 1 };
      });
    case 'after':
      return fromAnchor(frame, window.anchor, (anchor) => ({ from: anchor + 1, to: EVER_AFTER }));
    case 'at least before':
      return fromAnchor(frame, window.anchor, (anchor) =>
        range(EVER_BEFORE, offsetDay(frame.run, anchor, backwards(window.length))),
      );
  }
}

type OverWindow = Extract<WindowSpec<Code>, { kind: 'over' }>;

/** Exactly so many days: those before the anchor, those after it, or those that end on it. */
function resolveOver(frame: Frame, window: OverWindow, anchor: Day): DayRange | Missing {
  const { length, direction } = window;
  if (length.count === 0) return { from: anchor, to: anchor - 1 };
  if (typeof length.unit === 'object') return resolveOpenDays(frame, window, length.unit.calendar);
  switch (direction) {
    case 'before':
      return range(offsetDay(frame.run, anchor, backwards(length)), anchor - 1);
    case 'ending on':
      return range(shift(offsetDay(frame.run, anchor, backwards(length)), 1), anchor);
    case 'after':
      return range(anchor + 1, offsetDay(frame.run, anchor, length));
  }
}

function resolveOpenDays(frame: Frame, window: OverWindow, calendar: number): DayRange | Missing {
  const anchor = window.anchor(frame);
  if (typeof anchor !== 'number') return asMissing(anchor);
  const unit: DurationSpec['unit'] = { calendar };
  const { count } = window.length;
  if (window.direction === 'after') {
    return range(
      offsetDay(frame.run, anchor, { count: 1, unit }),
      offsetDay(frame.run, anchor, { count, unit }),
    );
  }
  const end = window.direction === 'before' ? anchor : anchor + 1;
  return range(
    offsetDay(frame.run, end, { count: -count, unit }),
    offsetDay(frame.run, end, { count: -1, unit }),
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
    return askCalendar(frame.run, calendar, (asked) => asked.openDays(days.from, days.to));
  }
  return Array.from({ length: days.to - days.from + 1 }, (_, place) => days.from + place);
}

function fromAnchor(
  frame: Frame,
  anchor: Code,
  resolve: (day: Day) => DayRange | Missing,
): DayRange | Missing {
  const day = anchor(frame);
  return typeof day === 'number' ? resolve(day) : asMissing(day);
}

function range(from: Day | Missing, to: Day | Missing): DayRange | Missing {
  if (from instanceof Missing) return from;
  return to instanceof Missing ? to : { from, to };
}

function shift(day: Day | Missing, by: number): Day | Missing {
  return day instanceof Missing ? day : day + by;
}

function asMissing(value: Value): Missing {
  return value instanceof Missing ? value : unknown('a date');
}
