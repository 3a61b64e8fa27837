import type { Day } from '../dates/day.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { isKnownDay, requireDayCount } from './known-days.ts';
import { LazyVerdicts } from './lazy-verdicts.ts';

/**
 * The days of `base` on which a condition holds: "a Trading Day is a day of the NYSE on which the
 * Common Stock was traded". Known where `base` is.
 *
 * The condition is asked about open days of `base` only, at most once about each, and never about
 * a day on which the answer does not turn. What it throws reaches the caller, so a condition that
 * is unknown on some day can say so, and only the answers that need that day fail.
 */
export function filteredCalendar(
  name: string,
  base: BusinessCalendar,
  predicate: (day: Day) => boolean,
): BusinessCalendar {
  return new FilteredCalendar(name, base, predicate);
}

class FilteredCalendar implements BusinessCalendar {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly published: Day;
  readonly #base: BusinessCalendar;
  readonly #verdicts: LazyVerdicts;

  constructor(name: string, base: BusinessCalendar, predicate: (day: Day) => boolean) {
    this.name = name;
    this.first = base.first;
    this.last = base.last;
    this.published = base.published;
    this.#base = base;
    this.#verdicts = new LazyVerdicts(base.countOpen(base.first, base.last), (place) => {
      const day = this.#dayAt(place);
      return day !== undefined && predicate(day);
    });
  }

  isOpen(day: Day): boolean {
    return this.#base.isOpen(day) && this.#verdicts.holds(this.#placesBefore(day));
  }

  nthAfter(day: Day, n: number): Day | undefined {
    requireDayCount(n);
    if (n === 0) return isKnownDay(this, day) ? day : undefined;
    if (day < this.first - 1 || day > this.last) return undefined;
    return this.#dayAt(this.#verdicts.nthHolding(this.#placesBefore(day + 1), n, 1));
  }

  nthBefore(day: Day, n: number): Day | undefined {
    requireDayCount(n);
    if (n === 0) return isKnownDay(this, day) ? day : undefined;
    if (day > this.last + 1) return undefined;
    return this.#dayAt(this.#verdicts.nthHolding(this.#placesBefore(day) - 1, n, -1));
  }

  firstOnOrAfter(day: Day): Day | undefined {
    return this.nthAfter(day - 1, 1);
  }

  firstOnOrBefore(day: Day): Day | undefined {
    return this.nthBefore(day + 1, 1);
  }

  openDays(from: Day, to: Day): readonly Day[] {
    const candidates = this.#base.openDays(from, to);
    if (candidates.length === 0) return candidates;
    const start = this.#placesBefore(from);
    return candidates.filter((_, offset) => this.#verdicts.holds(start + offset));
  }

  countOpen(from: Day, to: Day): number {
    if (this.#base.countOpen(from, to) === 0) return 0;
    return this.#verdicts.countHolding(this.#placesBefore(from), this.#placesBefore(to + 1));
  }

  closure(day: Day): string | undefined {
    const ofBase = this.#base.closure(day);
    if (ofBase !== undefined || this.isOpen(day)) return ofBase;
    return `the condition of ${this.name} does not hold`;
  }

  /** How many open days of the base come before `day`: the place of `day` if it is one. */
  #placesBefore(day: Day): number {
    return this.#base.countOpen(this.first, day - 1);
  }

  #dayAt(place: number | undefined): Day | undefined {
    return place === undefined ? undefined : this.#base.nthAfter(this.first - 1, place + 1);
  }
}
