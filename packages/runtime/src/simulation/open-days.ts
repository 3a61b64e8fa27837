import { type BusinessCalendar, namedCalendar } from '../calendars/index.ts';
import type { Day } from '../dates/day.ts';

/** The days that a table holds: 1950 to 2100, so far as the calendar knows them. */
const TABLE_FROM: Day = -7_305;
const TABLE_TO: Day = 47_846;

/** No such day: the calendar does not know so far. */
export const NO_DAY = -9_999_999;

/**
 * The open days of a calendar as two tables, by which a day is found in one step. Days outside the tables
 * are asked of the calendar itself.
 */
export class OpenDays {
  readonly #calendar: BusinessCalendar;
  readonly #from: Day;
  readonly #to: Day;
  /** For each day of the table, how many open days of the table come before it. */
  readonly #before: Int32Array;
  /** The open days of the table, in order. */
  readonly open: Int32Array;

  constructor(calendar: BusinessCalendar) {
    this.#calendar = calendar;
    this.#from = Math.max(TABLE_FROM, calendar.first);
    this.#to = Math.min(TABLE_TO, calendar.last);
    const open = calendar.openDays(this.#from, this.#to);
    this.open = Int32Array.from(open);
    this.#before = new Int32Array(Math.max(0, this.#to - this.#from + 2));
    let place = 0;
    for (let at = 0; at < this.#before.length; at += 1) {
      this.#before[at] = place;
      if (this.open[place] === this.#from + at) place += 1;
    }
  }

  /** Whether a day is open; null where the calendar does not know. */
  isOpen(day: Day): boolean | null {
    if (day >= this.#from && day <= this.#to) {
      return this.open[this.#before[day - this.#from] ?? 0] === day;
    }
    return this.#knows(day) ? this.#calendar.isOpen(day) : null;
  }

  /** So many open days after a day, or before it where they are fewer than none; {@link NO_DAY}. */
  offset(day: Day, count: number): Day {
    const at = day - this.#from;
    const { length } = this.#before;
    if (count !== 0 && at >= 0 && at + 1 < length) {
      const place = (this.#before[count > 0 ? at + 1 : at] ?? 0) + (count > 0 ? count - 1 : count);
      const found = this.open[place];
      if (found !== undefined) return found;
    }
    const found =
      count >= 0 ? this.#calendar.nthAfter(day, count) : this.#calendar.nthBefore(day, -count);
    return found ?? NO_DAY;
  }

  /** The first open day on or after a day, or the last on or before it; {@link NO_DAY}. */
  nearest(day: Day, direction: 'on or after' | 'on or before' | 'after' | 'before'): Day {
    switch (direction) {
      case 'on or after':
        return this.#calendar.firstOnOrAfter(day) ?? NO_DAY;
      case 'on or before':
        return this.#calendar.firstOnOrBefore(day) ?? NO_DAY;
      case 'after':
        return this.offset(day, 1);
      case 'before':
        return this.offset(day, -1);
    }
  }

  /** The first open day on or after a day; endless where the calendar does not know so far. */
  from(day: Day): Day {
    return this.next(day - 1);
  }

  /** The open day after a day; endless where the calendar does not know so far. */
  next(day: Day): Day {
    const at = day + 1 - this.#from;
    const found = at >= 0 ? this.open[this.#before[at] ?? -1] : undefined;
    return found ?? this.#calendar.nthAfter(day, 1) ?? Number.POSITIVE_INFINITY;
  }

  /** The place in the table of the first open day on or after a day; far below none outside the table. */
  placeFrom(day: Day): number {
    return this.#before[day - this.#from] ?? NO_DAY;
  }

  /** Whether every day of a stretch is known. */
  knows(from: Day, to: Day): boolean {
    return this.#knows(from) && this.#knows(to);
  }

  #knows(day: Day): boolean {
    return day >= this.#calendar.first && day <= this.#calendar.last;
  }
}

const KNOWN = new Map<string, OpenDays>();

/** The open days of a calendar by its name; made once. */
export function openDaysOf(name: string): OpenDays {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const calendar = namedCalendar(name);
  if (calendar === undefined) throw new RangeError(`There is no calendar ${name}.`);
  const made = new OpenDays(calendar);
  KNOWN.set(name, made);
  return made;
}
