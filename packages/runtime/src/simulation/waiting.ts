import type { Day } from '../dates/day.ts';

/** Effects of one event that take place together. */
export interface Due {
  readonly day: Day;
  readonly beforeOpening: boolean;
  readonly event: number;
  readonly rules: number[];
}

/** Later than every day. */
export const NEVER: Day = 2 ** 30;

/** The effects that wait for their day: by day, before the opening first, and else as they were reported. */
export class Waiting {
  #all: Due[] = [];
  /** The place of the next; what is before it was taken. */
  #next = 0;
  /** The first day for which something waits; {@link NEVER} where nothing does. */
  nextDay: Day = NEVER;

  reset(): void {
    if (this.#all.length > 0) this.#all = [];
    this.#next = 0;
    this.nextDay = NEVER;
  }

  await(event: number, rule: number, when: Pick<Due, 'day' | 'beforeOpening'>): void {
    let place = this.#all.length;
    for (; place > this.#next; place -= 1) {
      const before = this.#all[place - 1];
      if (before !== undefined && compare(before, when) <= 0) break;
    }
    const last = place > this.#next ? this.#all[place - 1] : undefined;
    if (last?.event === event && compare(last, when) === 0) {
      last.rules.push(rule);
      return;
    }
    const { day, beforeOpening } = when;
    if (day < this.nextDay) this.nextDay = day;
    const due = { day, beforeOpening, event, rules: [rule] };
    // Most wait for a day later than all others.
    if (place === this.#all.length) this.#all.push(due);
    else this.#all.splice(place, 0, due);
  }

  /** Takes out the next that takes place on or before a day. */
  take(day: Day): Due | undefined {
    if (this.nextDay > day) return undefined;
    const next = this.#all[this.#next];
    if (next === undefined) return undefined;
    this.#next += 1;
    this.nextDay = this.#all[this.#next]?.day ?? NEVER;
    return next;
  }
}

function compare(
  left: Pick<Due, 'day' | 'beforeOpening'>,
  right: Pick<Due, 'day' | 'beforeOpening'>,
): number {
  return left.day - right.day || Number(right.beforeOpening) - Number(left.beforeOpening);
}
