import type { Day } from '../dates/day.ts';
import { weekdayNameOf, weekdayOf } from '../dates/weekday.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { isKnownDay, requireDayCount, requireKnownDay } from './known-days.ts';
import { weekdayAt, weekdayIndex } from './weekday-index.ts';

/** What a calendar of weekdays is made of. */
export interface WeekdaysLessHolidaysParts {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly published: Day;

  /** The days closed from Monday to Friday, with their names; others are passed over. */
  readonly holidays: ReadonlyMap<Day, string>;
}

/**
 * Monday to Friday less a set of holidays.
 *
 * Every lookup counts weekdays by arithmetic and finds its place among the sorted holidays by
 * bisection, so its cost is the logarithm of the number of holidays however far it reaches, and
 * no table of days is kept.
 */
export class WeekdaysLessHolidays implements BusinessCalendar {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly published: Day;
  readonly #holidays: ReadonlyMap<Day, string>;

  /** The weekday indexes of the holidays, ascending. */
  readonly #closed: readonly number[];

  /** For each holiday, how many weekdays before it are open: its index less its place. */
  readonly #openBeforeClosed: readonly number[];

  /** The number of open weekdays, on the same count of indexes, before `first`. */
  readonly #start: number;

  /** The number of open days from `first` through `last`. */
  readonly #total: number;

  constructor(parts: WeekdaysLessHolidaysParts) {
    this.name = parts.name;
    this.first = parts.first;
    this.last = parts.last;
    this.published = parts.published;
    this.#holidays = parts.holidays;
    this.#closed = [...parts.holidays.keys()]
      .filter((day) => isKnownDay(parts, day) && weekdayOf(day) <= 5)
      .map(weekdayIndex)
      .sort((a, b) => a - b);
    this.#openBeforeClosed = this.#closed.map((index, place) => index - place);
    this.#start = weekdayIndex(parts.first);
    this.#total = this.#openBefore(parts.last + 1);
  }

  isOpen(day: Day): boolean {
    requireKnownDay(this, day);
    return weekdayOf(day) <= 5 && !this.#holidays.has(day);
  }

  nthAfter(day: Day, n: number): Day | undefined {
    requireDayCount(n);
    if (n === 0) return isKnownDay(this, day) ? day : undefined;
    if (day < this.first - 1) return undefined;
    return this.#openAt(this.#openBefore(day + 1) + n - 1);
  }

  nthBefore(day: Day, n: number): Day | undefined {
    requireDayCount(n);
    if (n === 0) return isKnownDay(this, day) ? day : undefined;
    if (day > this.last + 1) return undefined;
    return this.#openAt(this.#openBefore(day) - n);
  }

  firstOnOrAfter(day: Day): Day | undefined {
    return this.nthAfter(day - 1, 1);
  }

  firstOnOrBefore(day: Day): Day | undefined {
    return this.nthBefore(day + 1, 1);
  }

  openDays(from: Day, to: Day): readonly Day[] {
    const days: Day[] = [];
    const count = this.countOpen(from, to);
    if (count === 0) return days;
    const start = this.#openBefore(from);
    for (let place = start; place < start + count; place += 1) {
      const day = this.#openAt(place);
      if (day !== undefined) days.push(day);
    }
    return days;
  }

  countOpen(from: Day, to: Day): number {
    if (to < from) return 0;
    requireKnownDay(this, from);
    requireKnownDay(this, to);
    return this.#openBefore(to + 1) - this.#openBefore(from);
  }

  closure(day: Day): string | undefined {
    requireKnownDay(this, day);
    // A holiday that falls on a weekend closes nothing: what closes that day is the weekend.
    return weekdayOf(day) > 5 ? weekdayNameOf(day) : this.#holidays.get(day);
  }

  /** The number of open days from `first` up to but not including `day`. */
  #openBefore(day: Day): number {
    const index = weekdayIndex(day);
    return index - countBelow(this.#closed, index) - this.#start;
  }

  /** The open day with `place` open days before it, if the calendar knows of it. */
  #openAt(place: number): Day | undefined {
    if (place < 0 || place >= this.#total) return undefined;
    const open = place + this.#start;
    return weekdayAt(open + countBelow(this.#openBeforeClosed, open + 1));
  }
}

/** How many of the ascending `values` are less than `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
