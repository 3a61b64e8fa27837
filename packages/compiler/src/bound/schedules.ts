import type { Event, Schedule } from '@termsheet/dsl';
import type { BindContext } from './bind-context.ts';
import { ownedBy } from './definitions.ts';
import { bindCalendar, bindDuration } from './names-and-literals.ts';

/**
 * Resolves the dates of a schedule. They can be asked for by Terms, so what they read is part of what
 * the schedule means.
 */
export function bindSchedule(context: BindContext, node: Event, schedule: Schedule): void {
  const [name] = node.names;
  if (name === undefined) return;
  const own = ownedBy(context, name);
  const { dates, from, to, roll } = schedule;
  if (dates.kind === 'Every') bindDuration(own, dates.duration);
  if (dates.kind === 'Listed') for (const day of dates.days) context.bind(own, null, day);
  if (from !== null) context.bind(own, null, from.day);
  if (to !== null) context.bind(own, null, to.day);
  if (roll !== null) bindCalendar(own, roll.calendar);
}
