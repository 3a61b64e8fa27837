import type { Day } from '../dates/day.ts';
import { formatLongDate } from '../dates/long-date.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { describeKnownRange } from './describe-known-range.ts';

/** A question about a day of which a calendar knows nothing; see {@link BusinessCalendar}. */
export class CalendarRangeError extends RangeError {
  /** The name of the calendar that does not reach the day; for a filtered calendar, its base. */
  readonly calendar: string;

  /** The day that lies outside what the calendar knows. */
  readonly day: Day;

  constructor(calendar: Pick<BusinessCalendar, 'name' | 'first' | 'last'>, day: Day) {
    super(`${formatLongDate(day)} cannot be judged: ${describeKnownRange(calendar)}.`);
    this.name = 'CalendarRangeError';
    this.calendar = calendar.name;
    this.day = day;
  }
}
