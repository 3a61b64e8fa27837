import type { Env } from './env.ts';
import { conditionOf, filteredDay, meetsCondition } from './filtered-days.ts';
import { atom, type Formula, write } from './formula.ts';
import { UNKNOWN } from './statuses.ts';

/** What the sheet of calendars says of one: its closed weekdays, and the days between which it is known. */
export function calendarArea(env: Env, index: number, part: 'closed' | 'first' | 'last'): Formula {
  env.book.areas.add(`calendar ${index}`);
  return atom({ kind: 'area', area: `calendar ${index} ${part}` });
}

/** Whether a day is one of a calendar; unknown where that is not known. */
export function isOpen(env: Env, index: number, day: Formula): Formula {
  const closed = calendarArea(env, index, 'closed');
  const isOfBase = write`NETWORKDAYS(${day},${day},${closed})=1`;
  if (conditionOf(env, index) === null) return inRange(env, { index, day, result: isOfBase });
  const result = write`IF(${isOfBase},${meetsCondition(env, index, day)},FALSE)`;
  return inRange(env, { index, day, result });
}

/**
 * The day so many days of a calendar after another, or before it where the count is negative; a count that is worked
 * out is never. `past` stands for a day behind the calendar's last, which is unknown.
 */
export function workday(
  env: Env,
  index: number,
  by: { readonly day: Formula; readonly count: number | Formula; readonly past?: Formula },
): Formula {
  const { day, count, past = UNKNOWN } = by;
  if (count === 0) return day;
  const base = baseDay(env, index);
  if (conditionOf(env, index) !== null && typeof count === 'number') {
    const { found } = filteredDay(env, index, { day, count, base });
    return inRange(env, { index, day, result: found });
  }
  const [first, last] = [calendarArea(env, index, 'first'), calendarArea(env, index, 'last')];
  const isAhead = typeof count !== 'number' || count > 0;
  const result = base(day, typeof count === 'number' ? atom(String(count)) : count);
  const [least, most] = isAhead ? [day, result] : [result, day];
  if (past === UNKNOWN)
    return write`IF(OR(${least}<${first},${most}>${last}),${UNKNOWN},${result})`;
  return write`IF(${least}<${first},${UNKNOWN},IF(${most}>${last},${past},${result}))`;
}

/** The day of a calendar's base so many days from another. */
function baseDay(env: Env, index: number): (from: Formula, count: Formula) => Formula {
  const closed = calendarArea(env, index, 'closed');
  return (from, count) => write`WORKDAY(${from},${count},${closed})`;
}

/** Whether the first day of a calendar on or after a day, or the last on or before it, is that day. */
export function isFirstItself(
  env: Env,
  index: number,
  { day, direction }: { readonly day: Formula; readonly direction: 1 | -1 },
): Formula {
  const open = isOpen(env, index, day);
  if (conditionOf(env, index) === null) return open;
  const { found, isTold } = filteredDay(env, index, {
    day,
    count: direction,
    base: baseDay(env, index),
  });
  // Which day is the first may not be known, though this one is known to be none.
  const other = write`IF(ISERROR(${found}),IF(${isTold},FALSE,${UNKNOWN}),FALSE)`;
  return write`IF(${open},TRUE,${other})`;
}

/** How many days of a calendar a stretch has, both ends in. */
export function openDays(
  env: Env,
  index: number,
  days: { readonly from: Formula; readonly to: Formula },
): Formula {
  const closed = calendarArea(env, index, 'closed');
  return write`IF(${days.to}<${days.from},0,NETWORKDAYS(${days.from},${days.to},${closed}))`;
}

interface InRange {
  readonly index: number;
  readonly day: Formula;
  readonly result: Formula;
}

function inRange(env: Env, { index, day, result }: InRange): Formula {
  const [first, last] = [calendarArea(env, index, 'first'), calendarArea(env, index, 'last')];
  return write`IF(OR(${day}<${first},${day}>${last}),${UNKNOWN},${result})`;
}
