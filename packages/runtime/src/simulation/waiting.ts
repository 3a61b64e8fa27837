import type { Day } from '../dates/day.ts';

/** Effects of one event that take place together. */
export interface Due {
  readonly day: Day;
  readonly beforeOpening: boolean;
  readonly event: number;
  readonly rules: number[];
}

/** The effects that wait for their day: by day, before the opening first, and else as they were reported. */
export class Waiting {
  readonly #all: Due[] = [];

  reset(): void {
    this.#all.length = 0;
  }

  /** The first day for which something waits; endless where nothing does. */
  nextDay(): Day {
    return this.#all[0]?.day ?? Number.POSITIVE_INFINITY;
  }

  await(event: number, rule: number, when: Pick<Due, 'day' | 'beforeOpening'>): void {
    let place = this.#all.length;
    for (; place > 0; place -= 1) {
      const before = this.#all[place - 1];
      if (before !== undefined && compare(before, when) <= 0) break;
    }
    const last = this.#all[place - 1];
    if (last?.event === event && compare(last, when) === 0) last.rules.push(rule);
    else this.#all.splice(place, 0, { ...when, event, rules: [rule] });
  }

  /** Takes out the next that takes place on or before a day. */
  take(day: Day): Due | undefined {
    const [next] = this.#all;
    return next === undefined || next.day > day ? undefined : this.#all.shift();
  }
}

function compare(
  left: Pick<Due, 'day' | 'beforeOpening'>,
  right: Pick<Due, 'day' | 'beforeOpening'>,
): number {
  return left.day - right.day || Number(right.beforeOpening) - Number(left.beforeOpening);
}
