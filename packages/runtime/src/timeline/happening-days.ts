import { firstAfter } from '../events/first-after.ts';
import type { Day } from '../dates/day.ts';
import type { Inputs } from '../program/inputs.ts';
import { daysOfRows } from '../series/days-of-rows.ts';
import type { FactSpec } from '../program/program.ts';

/** The days on which something happens: an event, a change of a state, a row of a fact that stands until its next. */
export class HappeningDays {
  readonly #facts: readonly FactSpec[];
  readonly #inputs: Inputs;
  readonly #happened: Day[] = [];
  readonly #inDoubt: Day[] = [];
  #rows: readonly Day[] | null = null;

  constructor(facts: readonly FactSpec[], inputs: Inputs) {
    this.#facts = facts;
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

  /** The first after a day; after all days where there is none. */
  nextAfter(day: Day): Day {
    this.#rows ??= daysOfRows(this.#inputs, plainFacts(this.#facts));
    const next = Math.min(this.nextHappened(day), firstAfter(this.#rows, day));
    return Math.min(next, firstAfter(this.#inDoubt, day));
  }

  /** The first after a day on which something happened so far; after all days where there is none. */
  nextHappened(day: Day): Day {
    return firstAfter(this.#happened, day);
  }
}

/** By their indexes. A day on which a series has a row is a day for itself. */
function plainFacts(facts: readonly FactSpec[]): readonly number[] {
  return [...facts.entries()].flatMap(([index, { series }]) => (series === null ? [index] : []));
}
