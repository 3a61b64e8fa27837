import type { Day } from '../dates/day.ts';
import { weekdayOf, WEEKDAYS } from '../dates/weekday.ts';

/** A holiday that comes every year. */
export interface HolidayRule {
  /** The holiday's name as its source spells it. */
  readonly name: string;

  /** The first year in which it is observed, where that is after the calendar's first. */
  readonly since?: number;

  /** The day on which the holiday of this year is observed. */
  readonly dayIn: (year: number) => Day;
}

/** A first and a last year, both in. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** The holidays that the rules give for a span of years, by day. */
export function holidaysByRule(rules: readonly HolidayRule[], years: YearSpan): Map<Day, string> {
  const holidays = new Map<Day, string>();
  for (let year = years.first; year <= years.last; year += 1) {
    for (const rule of rules) {
      if (year >= (rule.since ?? year)) holidays.set(rule.dayIn(year), rule.name);
    }
  }
  return holidays;
}

/** A holiday that falls on a Sunday is observed on Monday; one on a Saturday is not moved. */
export function movedFromSunday(day: Day): Day {
  return weekdayOf(day) === WEEKDAYS.Sunday ? day + 1 : day;
}

/** A holiday that falls on a Sunday is observed on Monday, one on a Saturday on Friday. */
export function movedFromWeekend(day: Day): Day {
  return weekdayOf(day) === WEEKDAYS.Saturday ? day - 1 : movedFromSunday(day);
}
