import type { Day } from '../dates/day.ts';
import { dayNumber } from '../dates/year-month-day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { holidaysByRule } from './holiday-rule.ts';
import { type MinuteOfDay, minuteOfDay } from './minute-of-day.ts';
import { nyseEarlyCloses } from './nyse-early-closes.ts';
import { NYSE_HOLIDAYS } from './nyse-holidays.ts';
import { NYSE_SPECIAL_CLOSINGS } from './nyse-special-closings.ts';
import { WeekdaysLessHolidays } from './weekdays-less-holidays.ts';

/** A calendar whose open days end at a known time. */
export interface ExchangeCalendar extends BusinessCalendar {
  /**
   * The announced close of trading on `day` by the exchange's local clock; undefined when the
   * exchange is closed all day.
   *
   * @throws CalendarRangeError when `day` is outside `first` to `last`.
   */
  closeTime(day: Day): MinuteOfDay | undefined;
}

/** The exchange announces its holidays about three years ahead; it has done so through 2027. */
const YEARS = { first: 1990, last: 2027 } as const;

const REGULAR_CLOSE = minuteOfDay(16, 0);

let calendar: ExchangeCalendar | undefined;

/**
 * The New York Stock Exchange from 1990 through 2027: NYSE Rule 7.2, every special closing, and
 * the announced closing times in New York. Always the same object.
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
      first: dayNumber(YEARS.first, 1, 1),
      last: dayNumber(YEARS.last, 12, 31),
      holidays: new Map([...byRule, ...NYSE_SPECIAL_CLOSINGS]),
    });
    for (let year: number = YEARS.first; year <= YEARS.last; year += 1) {
      for (const [day, time] of nyseEarlyCloses(year)) this.#earlyCloses.set(day, time);
    }
  }

  closeTime(day: Day): MinuteOfDay | undefined {
    if (!this.isOpen(day)) return undefined;
    return this.#earlyCloses.get(day) ?? REGULAR_CLOSE;
  }
}
