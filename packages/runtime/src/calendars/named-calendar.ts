import type { BusinessCalendar } from './business-calendar.ts';
import { newYorkBanks } from './new-york-banks.ts';
import { nyse } from './nyse.ts';
import { weekdayCalendar } from './weekday-calendar.ts';

let weekdays: BusinessCalendar | undefined;

const CALENDARS: ReadonlyMap<string, () => BusinessCalendar> = new Map([
  ['NYSE', nyse],
  ['New York Banks', newYorkBanks],
  ['Weekdays', () => (weekdays ??= weekdayCalendar('Weekdays'))],
]);

/** The names that a contract can follow (`calendar Business Day follows NYSE`). */
export const calendarNames: readonly string[] = [...CALENDARS.keys()];

/** The calendar of a name in {@link calendarNames}, spelled exactly so; undefined for any other. */
export function namedCalendar(name: string): BusinessCalendar | undefined {
  return CALENDARS.get(name)?.();
}
