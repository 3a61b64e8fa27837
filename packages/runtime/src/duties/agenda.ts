import type { Day } from '../dates/day.ts';
import { firstPlace } from '../events/first-place.ts';
import type { Duty } from './duty.ts';

/** A duty, and the next day at whose opening something of it may change. */
interface Item {
  readonly day: Day;
  readonly duty: Duty;
}

/**
 * The days at whose opening duties are looked at, so that no day looks at the duties of others: by day,
 * then in the order of obligations and as they arose. A duty stands here once.
 */
export class Agenda {
  readonly #items: Item[] = [];

  /** A duty is to be looked at on a day; infinity where nothing of it changes any more. */
  add(duty: Duty, day: Day): void {
    if (day === Number.POSITIVE_INFINITY) return;
    const item = { day, duty };
    // Most duties are looked at later than all that arose before them.
    const place = firstPlace(this.#items, (other) => compareItems(other, item) > 0);
    this.#items.splice(place, 0, item);
  }

  /** The first day on which an open duty is looked at; infinity where none is. */
  nextDay(): Day {
    const done = this.#items.findIndex(({ duty }) => duty.isOpen);
    this.#items.splice(0, done < 0 ? this.#items.length : done);
    return this.#items[0]?.day ?? Number.POSITIVE_INFINITY;
  }

  /** Takes out the duties of a day and of those before it; one that an earlier obligation closes is not asked. */
  take(day: Day): Iterable<Duty> {
    const [next] = this.#items;
    return next === undefined || next.day > day ? [] : this.#takeOut(day);
  }

  *#takeOut(day: Day): Iterable<Duty> {
    const due = this.#items.splice(
      0,
      firstPlace(this.#items, (item) => item.day > day),
    );
    const groups = Map.groupBy(due, ({ duty }) => duty.obligation);
    for (const group of groups.values()) {
      yield* group.map(({ duty }) => duty).filter((duty) => duty.isOpen);
    }
  }
}

function compareItems(left: Item, right: Item): number {
  return (
    left.day - right.day ||
    left.duty.obligation - right.duty.obligation ||
    left.duty.arisen.sequence - right.duty.arisen.sequence
  );
}
