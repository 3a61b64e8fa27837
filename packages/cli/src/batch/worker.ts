import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { TaskRow, WorkOrder } from './make-answerer.ts';
import type { FromThread } from './thread-crew.ts';

// As the command does: what Node makes of our sources is half of every start.
module.enableCompileCache();
const { makeAnswerer } = await import('./make-answerer.ts');
const answerer = makeAnswerer(workerData as WorkOrder);

parentPort?.on('message', (json: string) => {
  const rows = JSON.parse(json) as readonly TaskRow[];
  say({ kind: 'answers', json: JSON.stringify(rows.map(answerer)) });
});
say({ kind: 'ready' });

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}
