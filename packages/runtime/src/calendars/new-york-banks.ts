import type { BusinessCalendar } from './business-calendar.ts';
import { type HolidayRule, holidaysByRule, movedFromSunday } from './holiday-rule.ts';
import { US_HOLIDAYS } from './us-holidays.ts';
import { WeekdaysLessHolidays } from './weekdays-less-holidays.ts';
import { publishedThrough, YEARS } from './years.ts';

/** The holidays of 5 U.S.C. 6103(a), named as in the Federal Reserve's release K.8. */
const HOLIDAYS: readonly HolidayRule[] = [
  { name: "New Year's Day", dayIn: US_HOLIDAYS.newYearsDay },
  { name: 'Birthday of Martin Luther King, Jr.', dayIn: US_HOLIDAYS.martinLutherKingDay },
  { name: "Washington's Birthday", dayIn: US_HOLIDAYS.washingtonsBirthday },
  { name: 'Memorial Day', dayIn: US_HOLIDAYS.memorialDay },
  // Public Law 117-17 of June 17, 2021; June 19 of that year was a Saturday.
  { name: 'Juneteenth National Independence Day', since: 2021, dayIn: US_HOLIDAYS.juneteenth },
  { name: 'Independence Day', dayIn: US_HOLIDAYS.independenceDay },
  { name: 'Labor Day', dayIn: US_HOLIDAYS.laborDay },
  { name: 'Columbus Day', dayIn: US_HOLIDAYS.columbusDay },
  { name: 'Veterans Day', dayIn: US_HOLIDAYS.veteransDay },
  { name: 'Thanksgiving Day', dayIn: US_HOLIDAYS.thanksgivingDay },
  { name: 'Christmas Day', dayIn: US_HOLIDAYS.christmasDay },
];

let calendar: BusinessCalendar | undefined;

/**
 * The days from Monday to Friday on which the Federal Reserve Bank of New York is open, 1990
 * through 2099, as published through 2030 and by the same rules after: what "a day on which banks
 * in New York are open" comes to. Always the same object.
 *
 * By the Federal Reserve's release K.8 a holiday on a Sunday closes the Reserve Banks on Monday,
 * while for one on a Saturday they are open the Friday before (only the Board in Washington
 * closes). Days off by executive order, such as national days of mourning, do not close them.
 */
export function newYorkBanks(): BusinessCalendar {
  calendar ??= new WeekdaysLessHolidays({
    name: 'New York Banks',
    ...publishedThrough(2030),
    holidays: holidaysByRule(
      HOLIDAYS.map((rule) => ({ ...rule, dayIn: (year) => movedFromSunday(rule.dayIn(year)) })),
      YEARS,
    ),
  });
  return calendar;
}
