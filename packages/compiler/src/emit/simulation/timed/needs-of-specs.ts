import type { InterestSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Shared } from '../writer.ts';

/** The schedules that interest is counted by. */
export function needInterest(
  { needs }: Pick<Shared, 'needs'>,
  { over, compounding }: Pick<InterestSpec<IrExpression>, 'over' | 'compounding'>,
): void {
  if (over !== null) needs.events.add(over);
  if (compounding?.kind === 'schedule') needs.events.add(compounding.event);
}

/** The calendars of which a part of the contract counts days, wherever that stands in it. */
export function needCalendars({ needs }: Pick<Shared, 'needs'>, part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    const isCalendar = key === 'calendar' || key === 'rollTo';
    if (isCalendar && typeof value === 'number') needs.calendars.add(value);
    else needCalendars({ needs }, value);
  }
}
