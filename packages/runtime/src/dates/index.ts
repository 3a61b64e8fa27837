export { addMonths, addYears } from './add-months.ts';
export type { Day } from './day.ts';
export type { DaySpan } from './day-span.ts';
export { dayOfMonthAfter } from './day-of-month-after.ts';
export { daysBetween } from './days-between.ts';
export { formatIsoDate, parseIsoDate } from './iso-date.ts';
export { formatLongDate, MONTH_NAMES, parseLongDate } from './long-date.ts';
export {
  firstWeekdayOnOrAfter,
  type Weekday,
  type WeekdayName,
  weekdayNameOf,
  weekdayOf,
  WEEKDAYS,
} from './weekday.ts';
export {
  daysInMonth,
  FIRST_DAY,
  fromYearMonthDay,
  isLeapYear,
  LAST_DAY,
  lastDayOfMonth,
  toYearMonthDay,
  type YearMonthDay,
} from './year-month-day.ts';
