import { firstAfter } from '../events/first-after.ts';
import type { Day } from '../dates/day.ts';
import type { Inputs } from '../program/inputs.ts';

/** The days on which something happens: an event, a change of a state, a row of a fact. */
export class HappeningDays {
  readonly #inputs: Inputs;
  readonly #happened: Day[] = [];
  readonly #inDoubt: Day[] = [];
  #rows: readonly Day[] | null = null;

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** Notes a day on which something happens; they come in order. */
  note(day: Day): void {
    if (this.#happened.at(-1) !== day) this.#happened.push(day);
  }

  /** Notes a day on which it is open whether something happened; they come in order. */
  noteDoubt(day: Day): void {
    this.#inDoubt.push(day);
  }

  /** The first after a day; endless where there is none. */
  nextAfter(day: Day): Day {
    this.#rows ??= daysOfRows(this.#inputs);
    const next = Math.min(this.nextHappened(day), firstAfter(this.#rows, day));
    return Math.min(next, firstAfter(this.#inDoubt, day));
  }

  /** The first after a day on which something happened so far; endless where there is none. */
  nextHappened(day: Day): Day {
    return firstAfter(this.#happened, day);
  }
}

function daysOfRows({ facts }: Inputs): readonly Day[] {
  const days = new Set(facts.flatMap((rows) => rows?.days ?? []));
  return [...days].sort((a, b) => a - b);
}
