import type { Day } from '../dates/day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { CalendarRangeError } from './calendar-range-error.ts';

/** Whether a calendar knows of `day`, so that asking about it does not throw. */
export function isKnownDay(calendar: Pick<BusinessCalendar, 'first' | 'last'>, day: Day): boolean {
  return day >= calendar.first && day <= calendar.last;
}

/**
 * Refuses a day of which a calendar does not know.
 *
 * @throws CalendarRangeError when `day` is outside the calendar's `first` to `last`.
 */
export function requireKnownDay(calendar: BusinessCalendar, day: Day): void {
  if (!isKnownDay(calendar, day)) throw new CalendarRangeError(calendar, day);
}

/**
 * Refuses a number of open days that cannot be counted off.
 *
 * @throws RangeError when `n` is negative or not whole.
 */
export function requireDayCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) {
    throw new RangeError(`A number of open days is a whole number from 0 up, not ${n}.`);
  }
}
