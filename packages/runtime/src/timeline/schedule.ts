import { firstPlace } from '../events/first-place.ts';
import type { Day } from '../dates/day.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Effect } from './pending-write.ts';

/** When an effect takes place: on a day, or before its opening. */
export interface Opening {
  readonly day: Day;
  readonly beforeOpening: boolean;
}

/** Effects of one occurrence that wait for their day. */
export interface Scheduled extends Opening {
  readonly occurrence: Occurrence;
  readonly effects: Effect[];
}

/**
 * The effects that wait, in the order in which they take place: by day, before the opening first, and
 * else as they were reported. Most wait for a day later than all others, so they join at the end.
 */
export class Schedule {
  readonly #waiting: Scheduled[] = [];

  /**
   * Effects of one occurrence at one opening belong together: each reads the state before all. One that waits
   * already, of an event that is told again, waits once, and is told when that event may have happened, too.
   */
  await(effect: Effect, when: Opening): void {
    const { occurrence, rule } = effect;
    const end = this.#placeAfter(when);
    for (let place = end - 1; place >= 0; place -= 1) {
      const waiting = this.#waiting[place];
      if (waiting === undefined || compareOpenings(waiting, when) !== 0) break;
      if (waiting.occurrence !== occurrence) continue;
      const known = waiting.effects.find((each) => each.rule === rule);
      if (known === undefined) waiting.effects.push(effect);
      else known.found.push(...effect.found);
      return;
    }
    this.#waiting.splice(end, 0, { ...when, occurrence, effects: [effect] });
  }

  /** The first day for which something waits. */
  nextDay(): Day | null {
    return this.#waiting[0]?.day ?? null;
  }

  /** Takes out what waits for an opening, or for an earlier one. */
  take(when: Opening): readonly Scheduled[] {
    const [next] = this.#waiting;
    if (next === undefined || compareOpenings(next, when) > 0) return [];
    return this.#waiting.splice(0, this.#placeAfter(when));
  }

  /** The first place after all that takes place by then. */
  #placeAfter(when: Opening): number {
    return firstPlace(this.#waiting, (waiting) => compareOpenings(waiting, when) > 0);
  }
}

function compareOpenings(left: Opening, right: Opening): number {
  return left.day - right.day || Number(right.beforeOpening) - Number(left.beforeOpening);
}
