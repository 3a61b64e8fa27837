import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Each time is the median of so many rounds. */
const ROUNDS = 5;

/**
 * The milliseconds that each piece of work takes. The pieces are taken in turn, so that all meet the
 * machine alike; rubbish is collected before each, outside its time.
 */
export function medianTimes(work: readonly (() => unknown)[]): readonly number[] {
  const times: number[][] = work.map(() => []);
  for (const each of work) each();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, each] of work.entries()) {
      collectGarbage();
      const start = performance.now();
      each();
      times[place]?.push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN);
}

let collector: (() => void) | null = null;

/** Collects rubbish now. Node hands out its collector on a flag alone, which the bench need not be started with. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  collector ??= runInNewContext('gc') as () => void;
  collector();
}
