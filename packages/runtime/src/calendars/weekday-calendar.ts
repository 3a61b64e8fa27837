import type { Day } from '../dates/day.ts';
import { FIRST_DAY, LAST_DAY } from '../dates/year-month-day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { WeekdaysLessHolidays } from './weekdays-less-holidays.ts';

/**
 * Monday to Friday less the holidays given, known for the years 1583 to 9999: the calendar of a
 * contract whose business days are weekdays, or whose holidays come as an input. The holidays may
 * come in any order; repeats and those on weekends change nothing. A closure reads `holiday`.
 */
export function weekdayCalendar(name: string, extraHolidays: Iterable<Day> = []): BusinessCalendar {
  const holidays = new Map<Day, string>();
  for (const day of extraHolidays) holidays.set(day, 'holiday');
  return new WeekdaysLessHolidays({
    name,
    first: FIRST_DAY,
    last: LAST_DAY,
    published: LAST_DAY,
    holidays,
  });
}
