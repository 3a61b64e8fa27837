import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void;

/** What a task takes, in microseconds of processor time: what others do on the machine counts least so. */
export interface Measured {
  readonly median: number;
  /** In the best of the rounds. */
  readonly least: number;
}

/** Many short rounds: what the machine does besides then falls on all tasks alike. */
const ROUNDS = 27;
const WARMING = 6;

/** Measures tasks in turn, round by round, each run so often in a round; the first rounds warm up. */
export function processorTimes<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  runs: Readonly<Record<Name, number>>,
): Readonly<Record<Name, Measured>> {
  // The keys of the tasks are the names of their type.
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    for (const name of names) {
      const time = timeOf(tasks[name], runs[name]);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  const measured = names.map((name) => {
    const sorted = (times.get(name) ?? []).toSorted((left, right) => left - right);
    return [name, { median: sorted[ROUNDS >> 1] ?? 0, least: sorted[0] ?? 0 }] as const;
  });
  return Object.fromEntries(measured) as Record<Name, Measured>;
}

/** A task begins without what those before it left to be collected, and collects all of its own that it can. */
function timeOf(task: () => unknown, runs: number): number {
  collectGarbage({ type: 'minor' });
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / runs;
}
