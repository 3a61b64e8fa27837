import { firstPlace } from '../events/first-place.ts';
import type { Day } from '../dates/day.ts';
import type { Inputs } from '../program/inputs.ts';

/** The days on which something happens: an event, a change of a state, a row of a fact. */
export class HappeningDays {
  readonly #inputs: Inputs;
  readonly #replayed: Day[] = [];
  #rows: readonly Day[] | null = null;

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** Notes a day that is replayed; they come in order. */
  note(day: Day): void {
    if (this.#replayed.at(-1) !== day) this.#replayed.push(day);
  }

  /** The first after a day; endless where there is none. */
  nextAfter(day: Day): Day {
    this.#rows ??= daysOfRows(this.#inputs);
    return Math.min(firstAfter(this.#replayed, day), firstAfter(this.#rows, day));
  }
}

function daysOfRows({ facts }: Inputs): readonly Day[] {
  const days = new Set(facts.flatMap((rows) => rows?.days ?? []));
  return [...days].sort((a, b) => a - b);
}

function firstAfter(days: readonly Day[], after: Day): Day {
  return days[firstPlace(days, (day) => day > after)] ?? Number.POSITIVE_INFINITY;
}
