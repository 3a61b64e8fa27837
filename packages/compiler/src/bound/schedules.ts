import type { DurationLiteral, Event, Reference, Schedule } from '@termsheet/dsl';
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
  const { dates, from, to, options } = schedule;
  if (dates.kind === 'Every') bindPeriod(own, dates.period);
  if (dates.kind === 'Listed') for (const day of dates.days) context.bind(own, null, day);
  if (from !== null) context.bind(own, null, from.day);
  if (to !== null) context.bind(own, null, to.day);
  for (const option of options) {
    if (option.kind === 'ScheduleRoll') bindCalendar(own, option.calendar);
    if (option.when !== null) context.bind(own, null, option.when);
  }
}

/** A calendar is no length of time, though `every Trading Day` reads like one: the checker says so. */
function bindPeriod(own: BindContext, period: DurationLiteral | Reference): void {
  if (period.kind === 'DurationLiteral') return bindDuration(own, period);
  const isCalendar = own.symbols.find(period.name)?.kind === 'calendar';
  if (isCalendar) bindCalendar(own, period.name);
  else own.bind(own, null, period);
}
