import type { Day } from '../dates/day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { holidaysByRule } from './holiday-rule.ts';
import { type MinuteOfDay, minuteOfDay } from './minute-of-day.ts';
import { nyseEarlyCloses } from './nyse-early-closes.ts';
import { NYSE_HOLIDAYS } from './nyse-holidays.ts';
import { NYSE_SPECIAL_CLOSINGS } from './nyse-special-closings.ts';
import { WeekdaysLessHolidays } from './weekdays-less-holidays.ts';
import { publishedThrough, YEARS } from './years.ts';

/** A calendar whose open days end at a known time. */
export interface ExchangeCalendar extends BusinessCalendar {
  /**
   * The close of trading on `day` by the exchange's local clock; undefined when the
   * exchange is closed all day.
   *
   * @throws CalendarRangeError when `day` is outside `first` to `last`.
   */
  closeTime(day: Day): MinuteOfDay | undefined;
}

const REGULAR_CLOSE = minuteOfDay(16, 0);

let calendar: ExchangeCalendar | undefined;

/**
 * The New York Stock Exchange from 1990 through 2099: NYSE Rule 7.2, every special closing, and
 * the closing times in New York; as announced through 2028 (on December 23, 2025), and by the same
 * rules after. Always the same object.
 */
export function nyse(): ExchangeCalendar {
  calendar ??= new Nyse();
  return calendar;
}

class Nyse extends WeekdaysLessHolidays implements ExchangeCalendar {
  readonly #earlyCloses = new Map<Day, MinuteOfDay>();

  constructor() {
    const byRule = holidaysByRule(NYSE_HOLIDAYS, YEARS);
    super({
      name: 'NYSE',
      ...publishedThrough(2028),
      holidays: new Map([...byRule, ...NYSE_SPECIAL_CLOSINGS]),
    });
    for (let year = YEARS.first; year <= YEARS.last; year += 1) {
      for (const [day, time] of nyseEarlyCloses(year)) this.#earlyCloses.set(day, time);
    }
  }

  closeTime(day: Day): MinuteOfDay | undefined {
    if (!this.isOpen(day)) return undefined;
    return this.#earlyCloses.get(day) ?? REGULAR_CLOSE;
  }
}
