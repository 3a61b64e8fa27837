import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, type Day } from '../dates/day.ts';
import { firstPlace } from '../events/first-place.ts';
import type { Duty } from './duty.ts';

const NONE: readonly (readonly Duty[])[] = [];

/** A duty, and the next day at whose opening something of it may change. */
interface Item {
  readonly day: Day;
  readonly duty: Duty;
}

/** A duty that is looked at on the first of some days on which its dates may be others. */
interface Watched {
  readonly duty: Duty;
  /** The first of these days. */
  readonly from: Day;
  /** The day on which they may be others by themselves. */
  readonly until: Day;
  /** What had happened, of all that they rest on, when they were last read. */
  readonly changes: number;
}

/** How often something happened that the dates of a duty rest on. */
type Changes = (duty: Duty) => number;

/**
 * The days at whose opening duties are looked at, so that no day looks at the duties of others: by day,
 * then in the order of obligations and as they arose. A duty stands here once.
 */
export class Agenda {
  readonly #items: Item[] = [];
  #watched: Watched[] = [];
  /** The last day whose opening was taken. */
  #opened: Day = BEFORE_ALL_DAYS;

  /** A duty is to be looked at on a day; {@link AFTER_ALL_DAYS} where nothing of it changes any more. */
  add(duty: Duty, day: Day): void {
    if (day === AFTER_ALL_DAYS) return;
    const item = { day, duty };
    // Most duties are looked at later than all that arose before them.
    const place = firstPlace(this.#items, (other) => compareItems(other, item) > 0);
    this.#items.splice(place, 0, item);
  }

  /** A duty is to be looked at once its dates may be others: on a day, or once something happened. */
  watch(duty: Duty, when: Omit<Watched, 'duty'>): void {
    this.#watched.push({ duty, ...when });
  }

  /** The first day on which an open duty is looked at; {@link AFTER_ALL_DAYS} where none is. */
  nextDay(changesOf: Changes): Day {
    let done = 0;
    while (this.#items[done]?.duty.isOpen === false) done += 1;
    if (done > 0) this.#items.splice(0, done);
    let first = this.#items[0]?.day ?? AFTER_ALL_DAYS;
    for (const watched of this.#watched) first = Math.min(first, nextOf(watched, changesOf));
    // What changed in the course of a day is seen at the next opening.
    return Math.max(first, this.#opened + 1);
  }

  /** Takes out the duties of a day and of those before it, by their obligations. */
  take(day: Day, changesOf: Changes): readonly (readonly Duty[])[] {
    this.#opened = day;
    const isDue = (this.#items[0]?.day ?? AFTER_ALL_DAYS) <= day;
    if (!isDue && !this.#watched.some((each) => nextOf(each, changesOf) <= day)) return NONE;
    // What becomes of one may change the dates of others on the same day: all are looked at.
    const watched = this.#watched.filter(({ from }) => from <= day);
    this.#watched = this.#watched.filter(({ from }) => from > day);
    for (const { duty } of watched) this.add(duty, day);
    return this.#takeOut(day);
  }

  #takeOut(day: Day): readonly (readonly Duty[])[] {
    const end = firstPlace(this.#items, (item) => item.day > day);
    const due = this.#items.splice(0, end).map(({ duty }) => duty);
    if (due.length <= 1) return [due];
    return [...Map.groupBy(due, ({ obligation }) => obligation).values()];
  }
}

/** The day on which a duty is to be looked at, as far as that is known. */
function nextOf({ duty, from, until, changes }: Watched, changesOf: Changes): Day {
  if (!duty.isOpen) return AFTER_ALL_DAYS;
  return changesOf(duty) === changes ? until : from;
}

function compareItems(left: Item, right: Item): number {
  return (
    left.day - right.day ||
    left.duty.obligation - right.duty.obligation ||
    left.duty.arisen.sequence - right.duty.arisen.sequence
  );
}
