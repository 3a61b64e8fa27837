import { dayNumber } from '../dates/year-month-day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import type { YearSpan } from './holiday-rule.ts';

/**
 * The years that the calendars of named places hold, the same for all, so that a contract may use several over the
 * same years. Holidays are announced a few years ahead; what is agreed today lasts longer.
 */
export const YEARS: YearSpan = { first: 1990, last: 2099 };

/** The days of these years, where holidays are published through the end of one of them. */
export function publishedThrough(
  year: number,
): Pick<BusinessCalendar, 'first' | 'last' | 'published'> {
  return {
    first: dayNumber(YEARS.first, 1, 1),
    last: dayNumber(YEARS.last, 12, 31),
    published: dayNumber(year, 12, 31),
  };
}
