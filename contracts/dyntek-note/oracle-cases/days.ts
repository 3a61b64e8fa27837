import { type Day, formatIsoDate, namedCalendar, parseIsoDate } from '@termsheet/runtime';

/** The day of an ISO date. @throws Error where it is none. */
export function dayOf(date: string | Day): Day {
  const day = typeof date === 'number' ? date : parseIsoDate(date);
  if (day === undefined) throw new Error(`${date} is no date.`);
  return day;
}

/** The date so many days later, or earlier. */
export function daysAfter(date: string | Day, days: number): string {
  return formatIsoDate(dayOf(date) + days);
}

/** The first session of the exchange on or after a date: a day on which the stock is traded. */
export function sessionOnOrAfter(date: string): string {
  const day = namedCalendar('NYSE')?.firstOnOrAfter(dayOf(date));
  if (day === undefined) throw new Error(`The calendar does not know ${date}.`);
  return formatIsoDate(day);
}

/** The sessions of the exchange from one date through another. */
export function sessions(from: string, through: string): readonly string[] {
  const days = namedCalendar('NYSE')?.openDays(dayOf(from), dayOf(through)) ?? [];
  return days.map(formatIsoDate);
}
