import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Value } from '@termsheet/runtime';
import type { WorkOrder } from './make-answerer.ts';
import type { FromThread } from './thread-crew.ts';

// As the command does: what Node makes of our sources is half of every start.
module.enableCompileCache();
const { makeAnswerer } = await import('./make-answerer.ts');
const { answerTask } = await import('./task.ts');
const order = workerData as WorkOrder;
const answerer = makeAnswerer(order, await argumentsOf(order));

parentPort?.on('message', (task: string) => {
  say({ kind: 'answers', answers: answerTask(answerer, task) });
});
say({ kind: 'ready' });

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}

/** What reads them imports the whole compiler, which takes longer than all else that a thread begins with. */
async function argumentsOf({ ir, with: given }: WorkOrder): Promise<ReadonlyMap<number, Value>> {
  if (given.length === 0) return new Map();
  const { readWithOptions } = await import('../contract/read-with-options.ts');
  return readWithOptions(ir, given);
}
