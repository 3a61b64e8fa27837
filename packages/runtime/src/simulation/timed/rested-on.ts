import type { Day } from '../../dates/day.ts';
import { firstAfter } from '../../events/first-after.ts';
import type { Standing } from '../../timeline/lasting.ts';

/**
 * What the verdict on an event's condition, the dates of an obligation's duties, or an accrual's principal and
 * rate may rest on, by its indexes.
 */
export interface RestsOn {
  readonly of: 'event' | 'obligation' | 'accrual';
  readonly index: number;
  readonly events: readonly number[];
  readonly states: readonly number[];
  readonly obligations: readonly number[];
}

type Kind = 'events' | 'states' | 'obligations';

/** What rests on each event, state and obligation; and the place of whatever rests on something. */
export class Resting {
  readonly size: number;
  readonly #by: Record<Kind, number[][]> = { events: [], states: [], obligations: [] };
  readonly #places: Record<RestsOn['of'], number[]> = { event: [], obligation: [], accrual: [] };

  constructor(all: readonly RestsOn[]) {
    this.size = all.length;
    for (const [place, { of, index, ...on }] of all.entries()) {
      this.#places[of][index] = place;
      for (const event of on.events) (this.#by.events[event] ??= []).push(place);
      for (const state of on.states) (this.#by.states[state] ??= []).push(place);
      for (const each of on.obligations) (this.#by.obligations[each] ??= []).push(place);
    }
  }

  /** The places of what rests on an event, a state or an obligation. */
  on(kind: Kind, index: number): readonly number[] | undefined {
    return this.#by[kind][index];
  }

  placeOf(of: RestsOn['of'], index: number): number {
    return this.#places[of][index] ?? -1;
  }
}

/** Notes when something happens that something else rests on. */
export class RestedOn {
  readonly #resting: Resting;
  readonly #all: readonly Rested[];

  constructor(resting: Resting) {
    this.#resting = resting;
    this.#all = Array.from({ length: resting.size }, () => new Rested());
  }

  /** Something happened to an event, a state or an obligation. */
  note(kind: Kind, index: number, day: Day): void {
    const places = this.#resting.on(kind, index);
    if (places !== undefined) for (const place of places) this.#all[place]?.note(day);
  }

  /** What has become of all that what has a place rests on. */
  of(place: number): Rested {
    return this.#all[place] ?? new Rested();
  }
}

/** What happened of all that something rests on, and how long its last verdict stands. */
class Rested implements Standing {
  isStale = true;
  until: Day = Number.NEGATIVE_INFINITY;
  /** How often something happened. */
  count = 0;
  readonly #days: Day[] = [];

  note(day: Day): void {
    this.isStale = true;
    this.count += 1;
    if (this.#days.at(-1) !== day) this.#days.push(day);
  }

  /** The first day after one on which something happened. */
  nextAfter(day: Day): Day {
    return firstAfter(this.#days, day);
  }
}
