import { parentPort, workerData } from 'node:worker_threads';
import { type FuzzReport, type FuzzWork, LIMITS } from './kinds.ts';
import { makeCase } from './make-case.ts';

const work = workerData as FuzzWork;
parentPort?.postMessage(await runCases(work));

async function runCases({ kind, from, to, step, progress }: FuzzWork): Promise<FuzzReport> {
  const current = new Int32Array(progress);
  const failures: { case: number; message: string }[] = [];
  let slowest = { case: -1, milliseconds: 0 };
  let done = 0;
  let ran = 0;
  for (let number = from; number < to && failures.length < 20; number += step) {
    Atomics.store(current, 0, number);
    const attempt = makeCase(kind, number);
    const start = process.threadCpuUsage();
    try {
      // One case after the other, so that the time of each is its own.
      // oxlint-disable-next-line no-await-in-loop
      if (await attempt.run()) ran += 1;
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ case: number, message });
    }
    const { user, system } = process.threadCpuUsage(start);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { case: number, milliseconds };
    if (milliseconds > LIMITS[kind]) {
      failures.push({ case: number, message: `took ${milliseconds.toFixed(0)} ms` });
    }
    done += 1;
  }
  return { done, ran, slowest, failures };
}
