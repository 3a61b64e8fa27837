import { Bench } from 'tinybench';

/** What one measured task took, in nanoseconds a call. */
export interface Measured {
  readonly name: string;
  readonly nanoseconds: number;
}

/** Measures tasks side by side in one run, each for about the same time. */
export async function measure(
  tasks: Readonly<Record<string, () => unknown>>,
  milliseconds = 500,
): Promise<readonly Measured[]> {
  const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 4 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return bench.tasks.map((task) => {
    const { result } = task;
    if (!('latency' in result)) throw new Error(`${task.name} could not be measured.`);
    return { name: task.name, nanoseconds: result.latency.p50 * 1e6 };
  });
}

/** The measured task of a name. */
export function timeOf(measured: readonly Measured[], name: string): number {
  const found = measured.find((each) => each.name === name);
  if (found === undefined) throw new Error(`Nothing named ${name} was measured.`);
  return found.nanoseconds;
}
