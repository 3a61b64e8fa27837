import type { Day } from './day.ts';
import { fromYearMonthDay, toYearMonthDay } from './year-month-day.ts';

/** The names of the months as US contracts write them, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const LONG_DATE = /^([A-Z][a-z]+) ([1-9]\d?), (\d{4})$/;

/** Writes a day as US contracts do: `March 8, 2006`. */
export function formatLongDate(day: Day): string {
  const parts = toYearMonthDay(day);
  return `${MONTH_NAMES[parts.month - 1]} ${parts.day}, ${parts.year}`;
}

/**
 * Reads a date written `October 1, 2007`: the month's full name, single spaces, no leading zero,
 * four digits of year. Undefined for any other form and for dates that do not exist.
 */
export function parseLongDate(text: string): Day | undefined {
  const parts = LONG_DATE.exec(text);
  if (parts === null) return undefined;
  const month = MONTH_NAMES.findIndex((name) => name === parts[1]) + 1;
  return fromYearMonthDay(Number(parts[3]), month, Number(parts[2]));
}
