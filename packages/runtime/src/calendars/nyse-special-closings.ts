import type { Day } from '../dates/day.ts';
import { dayNumber } from '../dates/year-month-day.ts';

/**
 * Every full day since 1990 on which the New York Stock Exchange stayed closed by a decision of
 * its own and not by its holiday rule (the exchange's list of special closings). A new one is one
 * more line here.
 */
export const NYSE_SPECIAL_CLOSINGS: ReadonlyMap<Day, string> = new Map([
  [dayNumber(1994, 4, 27), 'National Day of Mourning for President Nixon'],
  [dayNumber(2001, 9, 11), 'attacks of September 11, 2001'],
  [dayNumber(2001, 9, 12), 'attacks of September 11, 2001'],
  [dayNumber(2001, 9, 13), 'attacks of September 11, 2001'],
  [dayNumber(2001, 9, 14), 'attacks of September 11, 2001'],
  [dayNumber(2004, 6, 11), 'National Day of Mourning for President Reagan'],
  [dayNumber(2007, 1, 2), 'National Day of Mourning for President Ford'],
  [dayNumber(2012, 10, 29), 'Hurricane Sandy'],
  [dayNumber(2012, 10, 30), 'Hurricane Sandy'],
  [dayNumber(2018, 12, 5), 'National Day of Mourning for President George H.W. Bush'],
  [dayNumber(2025, 1, 9), 'National Day of Mourning for President Carter'],
]);
