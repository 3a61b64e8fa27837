import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkOrder } from './make-answerer.ts';
import type { FromThread } from './thread-crew.ts';

// As the command does: what Node makes of our sources is half of every start.
module.enableCompileCache();
const { makeAnswerer } = await import('./make-answerer.ts');
const { answerTask } = await import('./task.ts');
const answerer = makeAnswerer(workerData as WorkOrder);

parentPort?.on('message', (task: string) => {
  say({ kind: 'answers', answers: answerTask(answerer, task) });
});
say({ kind: 'ready' });

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}
