import type { Day } from './day.ts';
import { fromYearMonthDay, toYearMonthDay } from './year-month-day.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an ISO 8601 calendar date such as `2006-03-08`.
 *
 * Only the extended form with all its digits is read, and only dates that exist in the years 1583
 * to 9999; anything else, white space included, is undefined.
 */
export function parseIsoDate(text: string): Day | undefined {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return undefined;
  return fromYearMonthDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Writes a day as an ISO 8601 calendar date, `2006-03-08`.
 *
 * Arithmetic can leave the years that `parseIsoDate` reads. A message about such a day must still
 * be writable, so years outside 0 to 9999 take ISO's expanded form: `+010000-01-01`.
 */
export function formatIsoDate(day: Day): string {
  const parts = toYearMonthDay(day);
  return `${formatYear(parts.year)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return padded(year, 4);
  return `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
