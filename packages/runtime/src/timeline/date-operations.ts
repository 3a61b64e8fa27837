import type { Day } from '../dates/day.ts';
import {
  dayOfMonthAfter,
  daysBetween as countDays,
  formatLongDate,
  toYearMonthDay,
  fromYearMonthDay,
} from '../dates/index.ts';
import { Exact } from '../exact/exact.ts';
import { doubtOfDay } from '../events/days-in-doubt.ts';
import type { DurationSpec, WindowSpec } from '../program/program.ts';
import { askCalendar, backwards, offsetDay } from '../series/calendar-days.ts';
import { notePassedOver } from '../series/passed-over.ts';
import { isDayRange, resolveWindow } from '../series/windows.ts';
import { mergeOperands } from '../arithmetic/quantities.ts';
import { Duration } from '../value/duration.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import { impossible, unknown } from '../value/missing.ts';
import { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import { guard } from './guard.ts';
import type { Moment } from './moment.ts';
import type { ScheduleDirection } from './read-schedule.ts';

/** `2 Business Days after D`, `5 days before D`. */
export function dateOffset(
  frame: Frame,
  anchor: Value,
  by: { readonly duration: DurationSpec; readonly direction: 'after' | 'before' },
): Value {
  if (typeof anchor !== 'number') return anchor;
  const { duration } = by;
  const day = offsetDay(frame, anchor, by.direction === 'after' ? duration : backwards(duration));
  if (typeof duration.unit === 'object') {
    notePassedOver(frame, duration.unit.calendar, { from: anchor, to: day });
  }
  return day;
}

/** `the first Business Day on or after D`, `the last Business Day before D`. */
export function nearestOpenDay(
  frame: Frame,
  anchor: Value,
  to: { readonly calendar: number; readonly direction: ScheduleDirection },
): Value {
  if (typeof anchor !== 'number') return anchor;
  const day = askCalendar(frame, to.calendar, (calendar) => {
    switch (to.direction) {
      case 'on or after':
        return calendar.firstOnOrAfter(anchor);
      case 'on or before':
        return calendar.firstOnOrBefore(anchor);
      case 'after':
        return calendar.nthAfter(anchor, 1);
      case 'before':
        return calendar.nthBefore(anchor, 1);
    }
  });
  notePassedOver(frame, to.calendar, { from: anchor, to: day });
  return day;
}

/** `day 5 of the month after D`, `day 1 of the month of D`; clamped to the month's end. */
export function dayOfMonth(anchor: Value, day: number, month: 'after' | 'of'): Value {
  if (typeof anchor !== 'number') return anchor;
  if (day < 1 || day > 31) return impossible(`no month has a day ${day}`);
  if (month === 'after') return dayOfMonthAfter(day, anchor);
  const { year, month: number } = toYearMonthDay(anchor);
  const first = fromYearMonthDay(year, number, 1);
  // The month before, asked for its following month, is the month itself.
  return first === undefined ? unknown('a date') : dayOfMonthAfter(day, first - 1);
}

/** `days from A to B`: calendar days, B less A. */
export function daysFrom(from: Value, to: Value): Value {
  if (typeof from === 'number' && typeof to === 'number')
    return new Duration(countDays(from, to), 'days');
  return mergeOperands(from, to) ?? Opaque.INSTANCE;
}

/** The days of a length of time as a figure, by which others are multiplied and divided. */
export function daysOf(length: Value): Value {
  return length instanceof Duration ? Exact.of(length.count) : length;
}

/** `the date of the E`. */
export function dateOf(occurrence: Value): Value {
  if (!(occurrence instanceof Occurrence)) return occurrence;
  return doubtOfDay(occurrence) ?? occurrence.day;
}

/** `the unrolled date of the Coupon Date`. */
export function unrolledDateOf(occurrence: Value): Value {
  if (!(occurrence instanceof Occurrence)) return occurrence;
  return occurrence.origin?.unrolled ?? dateOf(occurrence);
}

/** `receipt of the Notice`: the day that the event itself says. */
export function receiptOf(frame: Frame, occurrence: Value): Value {
  if (!(occurrence instanceof Occurrence)) return occurrence;
  const { run } = frame;
  const spec = run.program.events[occurrence.event];
  const name = spec?.name ?? 'an event';
  if (spec == null || spec.receipt === null) return unknown(`the receipt of the ${name}`);
  const { day, site } = spec.receipt;
  const read = (): Value => {
    const inner = frame.withLocals([occurrence], frame.trace);
    return guard(run, { name, site }, () => day(inner));
  };
  if (frame.trace === null) return read();
  const step = {
    ...frame.step('date', spec.clause),
    name: `receipt of the ${name} of ${formatLongDate(occurrence.day)}`,
    body: site,
  };
  return frame.within(null, step, read);
}

/** `D is within 60 days after E`. */
export function isWithin(frame: Frame, day: Value, window: WindowSpec<Code>): Value {
  const days = resolveWindow(frame, window);
  if (!isDayRange(days)) return mergeOperands(day, days) ?? days;
  if (typeof day !== 'number') return day;
  return day >= days.from && day <= days.to;
}

/** `X on D`: everything in X read at the close of D. */
export function onDate(
  frame: Frame,
  site: number,
  read: { readonly day: Value; readonly operand: Code },
): Value {
  const { day, operand } = read;
  if (typeof day !== 'number') return day;
  const moment = frame.run.closeOf(day, frame.moment);
  return readThen(frame, site, { day, moment, operand });
}

/** `X immediately before the E`: the state in which the event found the contract. */
export function immediatelyBefore(
  frame: Frame,
  site: number,
  read: { readonly occurrence: Value; readonly operand: Code },
): Value {
  const { occurrence, operand } = read;
  if (!(occurrence instanceof Occurrence)) return occurrence;
  const doubt = doubtOfDay(occurrence);
  if (doubt !== null) return doubt;
  const moment = frame.run.before(occurrence, frame.moment);
  return readThen(frame, site, { day: occurrence.day, moment, operand });
}

/** Everything in an expression read at another moment, recorded with what that moment rests on. */
function readThen(
  frame: Frame,
  site: number,
  read: { readonly day: Day; readonly moment: Moment; readonly operand: Code },
): Value {
  const { day, moment, operand } = read;
  if (frame.trace === null) return operand(frame.at(moment));
  const within = frame.takeWithin(site);
  return frame.within(site, { ...frame.step('day', null), body: site, day }, () => {
    frame.trace?.references.push(...within);
    return operand(frame.at(moment));
  });
}
