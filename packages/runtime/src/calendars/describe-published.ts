import type { Day } from '../dates/day.ts';
import { formatLongDate } from '../dates/long-date.ts';
import { toYearMonthDay } from '../dates/year-month-day.ts';
import type { BusinessCalendar } from './business-calendar.ts';

/** Whether a day is known by the rules of a calendar alone, since its closings are not published so far. */
export function isByRule(calendar: Pick<BusinessCalendar, 'published'>, day: Day): boolean {
  return day > calendar.published;
}

/**
 * Says how far a calendar is more than its rules: "the closings of NYSE are published through 2028, and reckoned by
 * the same rules after that".
 */
export function describePublished({
  name,
  published,
}: Pick<BusinessCalendar, 'name' | 'published'>): string {
  const { year, month, day } = toYearMonthDay(published);
  const through = month === 12 && day === 31 ? String(year) : formatLongDate(published);
  return `the closings of ${name} are published through ${through}, and reckoned by the same rules after that`;
}
