import type { Day } from '../dates/day.ts';
import { askCalendar } from '../series/calendar-days.ts';
import type { Frame } from '../timeline/frame.ts';
import { Missing } from '../value/missing.ts';

/** A deadline as it stands on a day: the date that it rolled to, or that it did not come by that day. */
export type RolledBy = { readonly date: Day } | 'not yet' | Missing;

/** Where it is asked. */
type Place = Pick<Frame, 'run' | 'moment'>;

/**
 * Where a deadline that ended on a day has rolled to by the day of a moment, on or after it. Whether
 * later days are days of the calendar may not be known: those so far decide whether it has come.
 */
export function rolledBy(place: Place, heading: number | null, end: Day): RolledBy {
  const { run, moment } = place;
  const spec = heading === null ? undefined : run.program.deadlines[heading];
  if (heading === null || spec === undefined) return { date: end };
  const date = askCalendar(place, spec.rollTo, (calendar) => calendar.firstOnOrAfter(end));
  // Where it would not move, the condition decides nothing.
  if (date === end) return { date };
  const rolls = run.rolls.at(moment, heading);
  if (rolls instanceof Missing) return rolls;
  if (rolls !== true) return { date: end };
  if (typeof date === 'number') return { date };
  const passed = askCalendar(place, spec.rollTo, (calendar) => calendar.openDays(end, moment.day));
  if (passed instanceof Missing) return passed;
  const [first] = passed;
  return first === undefined ? 'not yet' : { date: first };
}
