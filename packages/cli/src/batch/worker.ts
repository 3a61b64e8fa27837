import { parentPort, workerData } from 'node:worker_threads';
import { makeAnswerer, type TaskRow, type WorkOrder } from './make-answerer.ts';
import type { FromThread } from './thread-crew.ts';

const answerer = makeAnswerer(workerData as WorkOrder);

parentPort?.on('message', (rows: readonly TaskRow[]) => {
  say({ kind: 'answers', answers: rows.map(answerer) });
});
say({ kind: 'ready' });

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}
