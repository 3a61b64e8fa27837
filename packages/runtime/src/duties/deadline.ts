import type { Day } from '../dates/day.ts';
import { formatIsoDate } from '../dates/index.ts';
import { doubtSince } from '../events/days-in-doubt.ts';
import { standing } from '../events/standing.ts';
import type { CureSpec, ObligationSpec } from '../program/duties.ts';
import type { DurationSpec } from '../program/program.ts';
import { askCalendar, offsetDay } from '../series/calendar-days.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { impossible, mergeMissing, Missing, notYet } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { withArticle } from '../value/article.ts';
import type { Duty } from './duty.ts';

/** Until when a duty is to be done, as it is known at a moment. */
export interface Deadline {
  /** The date it is due on; null where the contract names none. */
  readonly due: Value | null;
  /** The last day of grace; null without grace. */
  readonly grace: Value | null;
  /** The last day of the time for a cure; null without one. */
  readonly cure: Value | null;
  /** The last day on which it is not late; null where it can never be. */
  readonly last: Value | null;
}

/** Reads the dates of a duty at a moment. */
export function deadlineOf(run: Run, duty: Duty, moment: Moment): Deadline {
  const spec = run.program.obligations[duty.obligation];
  if (spec === undefined) return { due: null, grace: null, cure: null, last: null };
  const reader = { run, duty, moment, spec };
  const { due: dueSpec, grace: graceSpec, cure: cureSpec } = spec;
  const due = dueSpec.kind === 'on' ? readDay(reader, dueSpec.date) : null;
  const grace = graceSpec === null || due === null ? null : countFrom(reader, due, graceSpec);
  const cure = cureSpec === null ? null : cureOf(reader, cureSpec, due);
  const ordinary = grace ?? due ?? lastBeforeLate(reader);
  return { due, grace, cure, last: cure === null ? ordinary : later(ordinary, cure) };
}

/** Where and for whom dates are read. */
interface Reader {
  readonly run: Run;
  readonly duty: Duty;
  readonly moment: Moment;
  readonly spec: ObligationSpec<Code>;
}

function readDay({ run, duty, moment, spec }: Reader, code: Code, locals = duty.locals()): Value {
  const frame = new Frame(run, moment, locals, null);
  const day = guardCode(frame, spec, code);
  return typeof day === 'number' || day instanceof Missing ? day : impossible('it is no date');
}

/** A deadline counted from a day: in calendar days it rolls where the contract says so. */
function countFrom({ run, moment, spec }: Reader, from: Value, length: DurationSpec): Value {
  if (typeof from !== 'number') return from;
  const place = { run, moment };
  const end = offsetDay(place, from, length);
  if (typeof end !== 'number' || typeof length.unit === 'object') return end;
  return rollDay({ run, moment }, spec.deadlines, end);
}

/** Where no date is stated, what lateness costs may say from which day on it does. */
function lastBeforeLate(reader: Reader): Value | null {
  let last: Value | null = null;
  for (const { from } of reader.spec.late) {
    if (from === null) continue;
    const day = readDay(reader, from.date);
    const before = typeof day === 'number' ? day - 1 : day;
    last = last === null ? before : earlier(last, before);
  }
  return last;
}

/** The time for a cure runs from the first notice after the duty was due. */
function cureOf(reader: Reader, cure: CureSpec<Code>, due: Value | null): Value {
  const { notice } = cure;
  if (notice === null) return countFrom(reader, readDay(reader, cure.anchor), cure.length);
  const { run, duty, moment } = reader;
  const since = typeof due === 'number' ? due + 1 : duty.arisen.day;
  const name = run.program.events[notice.event]?.name ?? 'notice';
  for (const occurrence of run.occurrencesOf(notice.event)) {
    if (!moment.sees(occurrence.day, occurrence.sequence)) break;
    if (occurrence.day < since && doubtSince(occurrence, since, moment.day) === null) continue;
    const stands = standing(occurrence);
    if (stands === false) continue;
    if (stands instanceof Missing) return stands;
    const locals = duty.locals();
    locals[notice.slot] = occurrence;
    return countFrom(reader, readDay(reader, cure.anchor, locals), cure.length);
  }
  return notYet(`${withArticle(name)}, from which the time for a cure would run`);
}

function later(left: Value | null, right: Value): Value {
  return pick(left, right, Math.max);
}

function earlier(left: Value, right: Value): Value {
  return pick(left, right, Math.min);
}

function pick(
  left: Value | null,
  right: Value,
  choose: (left: number, right: number) => number,
): Value {
  if (left === null) return right;
  if (left instanceof Missing) return right instanceof Missing ? mergeMissing(left, right) : left;
  if (typeof left !== 'number' || typeof right !== 'number') return right;
  return choose(left, right);
}

/** The day itself, or the next of the calendar to which the heading rolls deadlines. */
function rollDay(place: Pick<Frame, 'run' | 'moment'>, heading: number | null, day: Day): Value {
  const { run, moment } = place;
  const spec = heading === null ? undefined : run.program.deadlines[heading];
  if (heading === null || spec === undefined) return day;
  const open = askCalendar(place, spec.rollTo, (calendar) => calendar.firstOnOrAfter(day));
  // Where it would not move, the condition decides nothing.
  if (open === day) return day;
  const rolls = run.rolls.at(moment, heading);
  if (rolls !== true) return rolls === false ? day : rolls;
  return typeof open === 'number' ? open : openSoFar(place, spec.rollTo, { day, open });
}

/** Whether days to come are open may not be known yet: where none so far was, it has not come. */
function openSoFar(
  place: Pick<Frame, 'run' | 'moment'>,
  calendar: number,
  { day, open }: { readonly day: Day; readonly open: Missing },
): Missing {
  const yesterday = place.moment.day - 1;
  const passed =
    yesterday < day ? null : askCalendar(place, calendar, (days) => days.openDays(day, yesterday));
  if (passed instanceof Missing) return open;
  place.run.rolls.await();
  const name = place.run.program.calendars[calendar]?.name ?? 'open day';
  return notYet(`the first ${name} on or after ${formatIsoDate(day)}`);
}

/** A date counted in days from another, where it is a deadline: it may roll as a heading says. */
export function rolledDeadline(frame: Frame, heading: number, day: Value): Value {
  return typeof day === 'number' ? rollDay(frame, heading, day) : day;
}
