import { firstPlace } from '../events/first-place.ts';
import type { Day } from '../dates/day.ts';
import { adjustDay, type BusinessDayRule, firstMovedToOrAfter } from './business-days.ts';
import type { Recurrence } from './recurrence.ts';
import { MAX_DATES, ScheduleTooLong } from './schedule-too-long.ts';

/** What a schedule is made of. */
export interface ScheduleSpec {
  /** Dates that come again and again, some of them, or dates listed one by one, in any order. */
  readonly dates: Recurrence | NumberedDates | readonly Day[];

  /** Dates before this one are left out, before any is moved. */
  readonly from?: Day;

  /** Dates after this one are left out, before any is moved; "until D" is through the day before. */
  readonly through?: Day;

  /** What becomes of dates that are not business days; left out, they stay. */
  readonly adjustment?: BusinessDayRule;
}

/**
 * Dates in order, each once. Nothing is listed ahead: every question but `between` is answered by
 * computing the one date it asks for, though the schedule may have no end.
 *
 * Where dates are moved to business days, every question is about the dates as moved, and throws a
 * `CalendarRangeError` where its answer needs a day of which the calendar does not know.
 */
export interface Schedule {
  has(day: Day): boolean;

  /** The first date that is not before `day`; undefined where there is none. */
  onOrAfter(day: Day): Day | undefined;

  /** The first date after `day`; undefined where there is none. */
  after(day: Day): Day | undefined;

  /** The last date that is not after `day`; undefined where there is none. */
  onOrBefore(day: Day): Day | undefined;

  /** The last date before `day`; undefined where there is none. */
  before(day: Day): Day | undefined;

  /**
   * The dates from `from` through `through`, both in.
   *
   * @throws ScheduleTooLong where they are more than 20,000.
   */
  between(from: Day, through: Day): readonly Day[];
}

/** The schedule of dates that are given by a rule or a list. */
export function scheduleOf(spec: ScheduleSpec): Schedule {
  return new WindowedSchedule(spec);
}

/** Some of the dates of a source: from the first number through the last. */
export interface NumberedDates {
  readonly source: Pick<Recurrence, 'dateAt' | 'indexOnOrBefore'>;
  readonly first: number;
  readonly last: number;
}

class WindowedSchedule implements Schedule {
  readonly #dates: NumberedDates;
  readonly #adjustment: BusinessDayRule | undefined;

  constructor(spec: ScheduleSpec) {
    this.#dates = windowOf(spec);
    this.#adjustment = spec.adjustment;
  }

  has(day: Day): boolean {
    return this.onOrAfter(day) === day;
  }

  onOrAfter(day: Day): Day | undefined {
    return this.#dateAt(Math.max(this.#firstReaching(day), this.#dates.first));
  }

  after(day: Day): Day | undefined {
    return this.onOrAfter(day + 1);
  }

  onOrBefore(day: Day): Day | undefined {
    return this.#dateAt(Math.min(this.#firstReaching(day + 1) - 1, this.#dates.last));
  }

  before(day: Day): Day | undefined {
    return this.onOrBefore(day - 1);
  }

  between(from: Day, through: Day): readonly Day[] {
    const start = Math.max(this.#firstReaching(from), this.#dates.first);
    const end = Math.min(this.#firstReaching(through + 1) - 1, this.#dates.last);
    if (end - start >= MAX_DATES) throw new ScheduleTooLong();
    const days: Day[] = [];
    for (let index = start; index <= end; index += 1) {
      const day = this.#moved(this.#dates.source.dateAt(index));
      if (day !== days.at(-1)) days.push(day);
    }
    return days;
  }

  /** The number of the first date that, as moved, is not before `day`; it may lie past the window. */
  #firstReaching(day: Day): number {
    if (this.#endsBefore(day)) return this.#dates.last + 1;
    const earliest =
      this.#adjustment === undefined ? day : firstMovedToOrAfter(day, this.#adjustment);
    return this.#dates.source.indexOnOrBefore(earliest - 1) + 1;
  }

  /** Whether no date is left on a day of which the calendar does not know, so that it need not be asked. */
  #endsBefore(day: Day): boolean {
    const { source, first, last } = this.#dates;
    const known = this.#adjustment?.calendar.last ?? Infinity;
    if (day <= known || last === Infinity) return false;
    return last < first || (source.dateAt(last) <= known && this.#moved(source.dateAt(last)) < day);
  }

  #dateAt(index: number): Day | undefined {
    const { source, first, last } = this.#dates;
    return index < first || index > last ? undefined : this.#moved(source.dateAt(index));
  }

  #moved(day: Day): Day {
    return this.#adjustment === undefined ? day : adjustDay(day, this.#adjustment);
  }
}

function windowOf({ dates, from, through }: ScheduleSpec): NumberedDates {
  const all = numbered(dates);
  const first = from === undefined ? all.first : all.source.indexOnOrBefore(from - 1) + 1;
  const last = through === undefined ? all.last : all.source.indexOnOrBefore(through);
  return { ...all, first: Math.max(first, all.first), last: Math.min(last, all.last) };
}

function numbered(dates: ScheduleSpec['dates']): NumberedDates {
  if ('source' in dates) return dates;
  return 'dateAt' in dates ? endless(dates) : listed(dates);
}

function endless(source: Recurrence): NumberedDates {
  return { source, first: -Infinity, last: Infinity };
}

function listed(dates: readonly Day[]): NumberedDates {
  const sorted = [...new Set(dates)].sort((a, b) => a - b);
  const source = {
    dateAt: (index: number) => sorted[index] as Day,
    indexOnOrBefore: (day: Day) => firstPlace(sorted, (date) => date > day) - 1,
  };
  return { source, first: 0, last: sorted.length - 1 };
}
