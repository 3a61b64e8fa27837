import type { BusinessCalendar } from '../calendars/business-calendar.ts';
import { CalendarRangeError } from '../calendars/calendar-range-error.ts';
import type { Day } from '../dates/day.ts';
import { lastDayOfMonth, toYearMonthDay } from '../dates/year-month-day.ts';

/** The ways in which a date that is not a business day is moved, by the names of ISDA and Strata. */
export const BUSINESS_DAY_CONVENTIONS = [
  'following',
  'modified following',
  'preceding',
  'modified preceding',
] as const;

/**
 * How a date that is not a business day is moved (ISDA 2006 Definitions, 4.12; the last is
 * OpenGamma Strata's and ACTUS's):
 *
 * - `following`: to the next business day;
 * - `modified following`: to the next one, unless that is in another month, then to the one before;
 * - `preceding`: to the business day before;
 * - `modified preceding`: to the one before, unless that is in another month, then to the next.
 */
export type BusinessDayConvention = (typeof BUSINESS_DAY_CONVENTIONS)[number];

/** Which days are business days, and what becomes of a date that is none. */
export interface BusinessDayRule {
  readonly convention: BusinessDayConvention;
  readonly calendar: BusinessCalendar;
}

/**
 * The business day to which a date is moved; a business day stays.
 *
 * @throws CalendarRangeError where the answer needs a day of which the calendar does not know.
 */
export function adjustDay(day: Day, rule: BusinessDayRule): Day {
  const { convention, calendar } = rule;
  switch (convention) {
    case 'following':
      return openOnOrAfter(calendar, day);
    case 'preceding':
      return openOnOrBefore(calendar, day);
    case 'modified following': {
      const after = openOnOrAfter(calendar, day);
      return after > lastDayOfMonth(day) ? openOnOrBefore(calendar, day) : after;
    }
    case 'modified preceding': {
      const before = openOnOrBefore(calendar, day);
      return before < firstDayOfMonth(day) ? openOnOrAfter(calendar, day) : before;
    }
  }
}

/**
 * The first date that a rule moves to `day` or later: that date and all after it are moved there,
 * none before it is. So a schedule finds its moved dates without moving any but the one it wants.
 *
 * @throws CalendarRangeError where the answer needs a day of which the calendar does not know.
 */
export function firstMovedToOrAfter(day: Day, rule: BusinessDayRule): Day {
  const { convention, calendar } = rule;
  // Dates in the closed stretch between two open days move to one of the two, others stay outside.
  switch (convention) {
    case 'following':
      return openOnOrBefore(calendar, day - 1) + 1;
    case 'preceding':
      return openOnOrAfter(calendar, day);
    case 'modified following': {
      const open = openOnOrAfter(calendar, day);
      return Math.max(openOnOrBefore(calendar, day - 1) + 1, firstDayOfMonth(open));
    }
    case 'modified preceding': {
      const before = openOnOrBefore(calendar, day - 1);
      return Math.min(openOnOrAfter(calendar, day), lastDayOfMonth(before) + 1);
    }
  }
}

function openOnOrAfter(calendar: BusinessCalendar, day: Day): Day {
  const open = calendar.firstOnOrAfter(day);
  if (open !== undefined) return open;
  throw new CalendarRangeError(calendar, day < calendar.first ? day : calendar.last + 1);
}

function openOnOrBefore(calendar: BusinessCalendar, day: Day): Day {
  const open = calendar.firstOnOrBefore(day);
  if (open !== undefined) return open;
  throw new CalendarRangeError(calendar, day > calendar.last ? day : calendar.first - 1);
}

function firstDayOfMonth(day: Day): Day {
  return day - toYearMonthDay(day).day + 1;
}
