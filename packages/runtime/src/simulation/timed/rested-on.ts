import { BEFORE_ALL_DAYS, type Day } from '../../dates/day.ts';
import { firstAfter } from '../../events/first-after.ts';
import type { Standing } from '../../timeline/lasting.ts';

/**
 * What the verdict on an event's condition, what its rules write, the dates of an obligation's duties, or an
 * accrual's principal and rate may rest on, by its indexes.
 */
export interface RestsOn {
  readonly of: 'event' | 'trial' | 'obligation' | 'accrual';
  readonly index: number;
  readonly events: readonly number[];
  readonly states: readonly number[];
  readonly obligations: readonly number[];
}

/** By an index, the places of what rests on an event, a state or an obligation. */
type Places = readonly (readonly number[] | undefined)[];

/** The place of what is not told of. */
const NOWHERE = -1;

/** What rests on each event, state and obligation; and the place of whatever rests on something. */
export class Resting {
  /** What each place is of. */
  readonly all: readonly RestsOn[];
  readonly events: Places;
  readonly states: Places;
  readonly obligations: Places;
  readonly #places: Record<RestsOn['of'], number[]> = {
    event: [],
    trial: [],
    obligation: [],
    accrual: [],
  };

  constructor(all: readonly RestsOn[]) {
    this.all = all;
    for (const [place, { of, index }] of all.entries()) this.#places[of][index] = place;
    this.events = placesBy(all.map(({ events }) => events));
    this.states = placesBy(all.map(({ states }) => states));
    this.obligations = placesBy(all.map(({ obligations }) => obligations));
  }

  placeOf(of: RestsOn['of'], index: number): number {
    return this.#places[of][index] ?? NOWHERE;
  }
}

function placesBy(indexes: readonly (readonly number[])[]): Places {
  const places: number[][] = [];
  for (const [place, each] of indexes.entries()) {
    for (const index of each) (places[index] ??= []).push(place);
  }
  return places;
}

/** Notes when something happens that something else rests on. */
export class RestedOn {
  readonly #all: readonly Rested[];

  constructor(resting: Resting) {
    this.#all = resting.all.map(({ of }) => new Rested(of));
  }

  /** Something happened on a day that what has these places rests on. */
  note(places: readonly number[] | undefined, day: Day): void {
    if (places !== undefined) for (const place of places) this.#all[place]?.note(day);
  }

  /** What has become of all that what has a place rests on. */
  of(place: number): Rested {
    return this.#all[place] ?? new Rested('event');
  }
}

/** What happened of all that something rests on, and how long its last verdict stands. */
class Rested implements Standing {
  until: Day = BEFORE_ALL_DAYS;
  /** How often something happened. */
  count = 0;
  /** The days on which it did, which are asked for of accruals. */
  readonly #days: Day[] | null;

  constructor(of: RestsOn['of']) {
    this.#days = of === 'accrual' ? [] : null;
  }

  note(day: Day): void {
    this.until = BEFORE_ALL_DAYS;
    this.count += 1;
    if (this.#days !== null && this.#days.at(-1) !== day) this.#days.push(day);
  }

  /** The first day after one on which something happened. */
  nextAfter(day: Day): Day {
    return firstAfter(this.#days ?? [], day);
  }
}
