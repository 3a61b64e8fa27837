import { type BusinessCalendar, type Day, newYorkBanks, weekdayCalendar } from '@termsheet/runtime';
import type { Deadline } from './deadline.ts';

/** How many business days before a deadline its two reminders come. */
const DAYS_BEFORE = [5, 1] as const;

/** Reminders come at nine in the morning. */
const NINE = 9 * 60;

const MINUTES_OF_DAY = 1440;

/**
 * How many minutes before an entry begins its reminders come: at nine in the morning, five business days
 * and one business day before. A business day is one on which banks in New York are open, and beyond the
 * years for which these are known any from Monday to Friday. What is done, or past, has none.
 */
export function remindersOf({ day, at, isOpen }: Deadline, on: Day): readonly number[] {
  if (!isOpen || day <= on) return [];
  return DAYS_BEFORE.map((count) => {
    const morning = businessDayBefore(day, count);
    return (day - morning) * MINUTES_OF_DAY + (at?.minutes ?? 0) - NINE;
  });
}

function businessDayBefore(day: Day, count: number): Day {
  return (
    nthBefore(newYorkBanks(), day, count) ??
    nthBefore(weekdayCalendar('Weekdays'), day, count) ??
    day - count
  );
}

function nthBefore(calendar: BusinessCalendar, day: Day, count: number): Day | undefined {
  return day > calendar.last ? undefined : calendar.nthBefore(day, count);
}
