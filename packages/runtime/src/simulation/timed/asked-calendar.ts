import type { BusinessCalendar } from '../../calendars/index.ts';
import type { Day } from '../../dates/day.ts';
import { askCalendar } from '../../series/calendar-days.ts';
import type { Frame } from '../../timeline/frame.ts';
import type { ScheduleDirection } from '../../timeline/read-schedule.ts';
import { Missing, type MissingKind } from '../../value/missing.ts';
import type { DirectValue, Domain } from '../domain.ts';
import { NO_DAY } from '../open-days.ts';

/** The absences of a day, as days that none is: {@link NO_DAY} and those before it. */
const KINDS: readonly MissingKind[] = ['unknown', 'not yet', 'none', 'impossible'];

/** Where a calendar is asked. */
type Place = Pick<Frame, 'run' | 'moment'>;

/** The days of a calendar on which a condition holds, as far as it is known where direct code reads. */
export class AskedCalendar {
  readonly #index: number;
  readonly #place: () => Place;
  readonly #domain: Domain;

  constructor(index: number, domain: Domain, place: () => Place) {
    this.#index = index;
    this.#domain = domain;
    this.#place = place;
  }

  /** So many days of it after a day, or before it where they are fewer than none. */
  offset(day: Day, count: number): Day {
    return this.#ask((calendar) =>
      count >= 0 ? calendar.nthAfter(day, count) : calendar.nthBefore(day, -count),
    );
  }

  /** The first of its days on or after a day, or the last on or before it, or beside it. */
  nearest(day: Day, direction: ScheduleDirection): Day {
    switch (direction) {
      case 'on or after':
        return this.#ask((calendar) => calendar.firstOnOrAfter(day));
      case 'on or before':
        return this.#ask((calendar) => calendar.firstOnOrBefore(day));
      case 'after':
        return this.offset(day, 1);
      case 'before':
        return this.offset(day, -1);
    }
  }

  /** All its days of a stretch, or why they are not known. */
  openDays(from: Day, to: Day): readonly Day[] | DirectValue {
    if (to < from) return [];
    const days = askCalendar(this.#place(), this.#index, (calendar) => calendar.openDays(from, to));
    return days instanceof Missing ? this.#domain.lower(days) : days;
  }

  #ask(question: (calendar: BusinessCalendar) => Day | undefined): Day {
    const day = askCalendar(this.#place(), this.#index, question);
    return day instanceof Missing ? NO_DAY - KINDS.indexOf(day.kind) : day;
  }
}

/** The day, or the absence that it stands for. */
export function dayOrAbsence(domain: Domain, day: Day): DirectValue {
  if (day > NO_DAY) return day;
  switch (KINDS[NO_DAY - day]) {
    case 'not yet':
      return domain.notYet;
    case 'none':
      return domain.none;
    case 'impossible':
      return domain.impossible;
    default:
      return domain.unknown;
  }
}
