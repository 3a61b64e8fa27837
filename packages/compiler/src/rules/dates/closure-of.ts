import { type Day, formatLongDate, namedCalendar } from '@termsheet/runtime';
import type { WorkingDays } from './business-calendar-of.ts';

/** Why nobody is at work; null on an open day. Past what a calendar knows, only weekends are closed. */
export function closureOf({ calendar }: WorkingDays, day: Day): string | null {
  const isKnown = day >= calendar.first && day <= calendar.last;
  const days = isKnown ? calendar : namedCalendar('Weekdays');
  return days?.closure(day) ?? null;
}

/** A closed day with why it is: `January 1, 2007 (New Year's Day)`. */
export function describeClosed(open: WorkingDays, day: Day): string {
  return `${formatLongDate(day)} (${closureOf(open, day) ?? ''})`;
}
