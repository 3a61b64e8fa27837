import type { Day } from '../../dates/day.ts';
import { firstAfter } from '../../events/first-after.ts';

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

/** What happened so far of all that something rests on. */
class Happened {
  count = 0;
  readonly days: Day[] = [];

  note(day: Day): void {
    this.count += 1;
    if (this.days.at(-1) !== day) this.days.push(day);
  }
}

/** Notes of each condition, obligation and accrual when something happens that it rests on. */
export class RestedOn {
  readonly #noted: Record<RestsOn['of'], Happened[]> = { event: [], obligation: [], accrual: [] };
  readonly #resting: Record<Kind, Happened[][]> = { events: [], states: [], obligations: [] };

  constructor(all: readonly RestsOn[]) {
    for (const { of, index, ...on } of all) {
      const happened = new Happened();
      this.#noted[of][index] = happened;
      for (const event of on.events) (this.#resting.events[event] ??= []).push(happened);
      for (const state of on.states) (this.#resting.states[state] ??= []).push(happened);
      for (const each of on.obligations) (this.#resting.obligations[each] ??= []).push(happened);
    }
  }

  /** Something happened to an event, a state or an obligation. */
  note(kind: Kind, index: number, day: Day): void {
    const resting = this.#resting[kind][index];
    if (resting !== undefined) for (const happened of resting) happened.note(day);
  }

  /** How often something happened. */
  countOf(of: RestsOn['of'], index: number): number {
    return this.#noted[of][index]?.count ?? 0;
  }

  /** The first day after one on which something happened. */
  nextAfter(of: RestsOn['of'], index: number, day: Day): Day {
    return firstAfter(this.#noted[of][index]?.days ?? [], day);
  }
}
