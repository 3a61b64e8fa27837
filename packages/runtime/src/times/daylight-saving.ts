import type { Day } from '../dates/day.ts';
import { firstWeekdayOnOrAfter, WEEKDAYS } from '../dates/weekday.ts';
import { dayNumber, toYearMonthDay } from '../dates/year-month-day.ts';

/** When clocks stand an hour ahead, by local standard time. */
export interface DaylightSaving {
  /** The first year for which the rule is known here. */
  readonly knownFrom: number;
  /**
   * The first and the last day of daylight saving of a year, with the minute of standard time at
   * which each change is made.
   */
  readonly period: (year: number) => {
    readonly from: { readonly day: Day; readonly minute: number };
    readonly until: { readonly day: Day; readonly minute: number };
  };
}

const TWO_O_CLOCK = 120;

/**
 * The United States: 15 U.S.C. § 260a. From 1987 to 2006 from the first Sunday of April to the last
 * of October (Pub. L. 99-359), since 2007 from the second Sunday of March to the first of November
 * (Pub. L. 109-58, § 110); clocks change at 2:00 am, on the way back at 2:00 am daylight time.
 */
export const unitedStates: DaylightSaving = {
  knownFrom: 1987,
  period: (year) => {
    const [first, last] =
      year < 2007
        ? [sundayOnOrAfter(year, 4, 1), sundayOnOrAfter(year, 10, 25)]
        : [sundayOnOrAfter(year, 3, 8), sundayOnOrAfter(year, 11, 1)];
    return {
      from: { day: first, minute: TWO_O_CLOCK },
      until: { day: last, minute: TWO_O_CLOCK - 60 },
    };
  },
};

/**
 * The European Union and the United Kingdom since 1996: from the last Sunday of March to the last of
 * October, at 1:00 am Greenwich Mean Time (Directive 2000/84/EC, and before it 94/21/EC, for 1996
 * and 1997; The Summer Time Order 2002).
 */
export function europe(offset: number): DaylightSaving {
  const minute = 60 + offset;
  return {
    knownFrom: 1996,
    period: (year) => ({
      from: { day: sundayOnOrAfter(year, 3, 25), minute },
      until: { day: sundayOnOrAfter(year, 10, 25), minute },
    }),
  };
}

/** The minutes by which a zone's clocks are ahead of its standard time; null where that is not known. */
export function minutesAhead(rule: DaylightSaving, day: Day, minutes: number): number | null {
  const { year } = toYearMonthDay(day);
  if (year < rule.knownFrom) return null;
  const { from, until } = rule.period(year);
  // The hour that is skipped in spring is read as the one after it.
  const isAfterStart = day > from.day || (day === from.day && minutes >= from.minute);
  // The hour that comes twice in autumn is its first: the clocks then still stand ahead.
  const isBeforeEnd = day < until.day || (day === until.day && minutes < until.minute + 60);
  return isAfterStart && isBeforeEnd ? 60 : 0;
}

function sundayOnOrAfter(year: number, month: number, day: number): Day {
  return firstWeekdayOnOrAfter(dayNumber(year, month, day), WEEKDAYS.Sunday);
}
