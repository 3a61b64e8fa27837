import type { Day } from '../dates/day.ts';
import { askCalendar } from '../series/calendar-days.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import { readRoll } from './deadline.ts';

/** A deadline as it stands on a day: the date that it rolled to, or that it did not come by that day. */
export type RolledBy = { readonly date: Day } | 'not yet' | Missing;

/**
 * Where a deadline that ended on a day has rolled to by the day of a moment, on or after it. Whether
 * later days are days of the calendar may not be known: those so far decide whether it has come.
 */
export function rolledBy(run: Run, moment: Moment, end: Day): RolledBy {
  const { deadlines } = run.program;
  if (deadlines === null || deadlines.rollTo === null) return { date: end };
  const place = { run, moment };
  const date = askCalendar(place, deadlines.rollTo, (calendar) => calendar.firstOnOrAfter(end));
  // Where it would not move, the condition decides nothing.
  if (date === end) return { date };
  const rolls = readRoll(run, moment, deadlines);
  if (rolls instanceof Missing) return rolls;
  if (rolls !== true) return { date: end };
  if (typeof date === 'number') return { date };
  const passed = askCalendar(place, deadlines.rollTo, (calendar) =>
    calendar.openDays(end, moment.day),
  );
  if (passed instanceof Missing) return passed;
  const [first] = passed;
  return first === undefined ? 'not yet' : { date: first };
}
