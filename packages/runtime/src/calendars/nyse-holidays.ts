import { goodFriday } from './good-friday.ts';
import { type HolidayRule, movedFromSunday, movedFromWeekend } from './holiday-rule.ts';
import { US_HOLIDAYS } from './us-holidays.ts';

/**
 * The holidays of the New York Stock Exchange, NYSE Rule 7.2 (Rule 51 before it), in the
 * exchange's own words.
 *
 * The rule moves a Saturday's holiday to Friday and a Sunday's to Monday "unless unusual business
 * conditions exist, such as the ending of a monthly or yearly accounting period". A New Year's Day
 * on a Saturday is always such a case, its Friday being December 31, so it is not observed.
 */
export const NYSE_HOLIDAYS: readonly HolidayRule[] = [
  { name: "New Year's Day", dayIn: (year) => movedFromSunday(US_HOLIDAYS.newYearsDay(year)) },
  // Release 34-38818 of the SEC (SR-NYSE-97-22), 62 FR 38179: first observed in January 1998.
  { name: 'Martin Luther King, Jr. Day', since: 1998, dayIn: US_HOLIDAYS.martinLutherKingDay },
  { name: "Washington's Birthday", dayIn: US_HOLIDAYS.washingtonsBirthday },
  { name: 'Good Friday', dayIn: goodFriday },
  { name: 'Memorial Day', dayIn: US_HOLIDAYS.memorialDay },
  // A legal holiday since June 2021; Rule 7.2 took it up that autumn, to be observed from 2022.
  {
    name: 'Juneteenth National Independence Day',
    since: 2022,
    dayIn: (year) => movedFromWeekend(US_HOLIDAYS.juneteenth(year)),
  },
  {
    name: 'Independence Day',
    dayIn: (year) => movedFromWeekend(US_HOLIDAYS.independenceDay(year)),
  },
  { name: 'Labor Day', dayIn: US_HOLIDAYS.laborDay },
  { name: 'Thanksgiving Day', dayIn: US_HOLIDAYS.thanksgivingDay },
  { name: 'Christmas Day', dayIn: (year) => movedFromWeekend(US_HOLIDAYS.christmasDay(year)) },
];
