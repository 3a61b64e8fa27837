import type { Day } from './day.ts';

/** A day of the week numbered as in ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days of the week by name, with their ISO 8601 numbers. */
export const WEEKDAYS = {
  Monday: 1,
  Tuesday: 2,
  Wednesday: 3,
  Thursday: 4,
  Friday: 5,
  Saturday: 6,
  Sunday: 7,
} as const satisfies Record<string, Weekday>;

/** The English name of a day of the week. */
export type WeekdayName = keyof typeof WEEKDAYS;

const NAMES = Object.keys(WEEKDAYS) as WeekdayName[];

/** Day 0 was a Thursday, so three days bring the count to a Monday. */
const MONDAY_OFFSET = 3;

/** The day of the week on which `day` falls. */
export function weekdayOf(day: Day): Weekday {
  const shifted = day + MONDAY_OFFSET;
  return (shifted - 7 * Math.floor(shifted / 7) + 1) as Weekday;
}

/** The name of the day of the week on which `day` falls: `Wednesday`. */
export function weekdayNameOf(day: Day): WeekdayName {
  return NAMES[weekdayOf(day) - 1] as WeekdayName;
}

/** The first day on or after `day` that falls on `weekday`. */
export function firstWeekdayOnOrAfter(day: Day, weekday: Weekday): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
