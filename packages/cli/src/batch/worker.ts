import { parentPort } from 'node:worker_threads';
import type { Value } from '@termsheet/runtime';
import { type Answerer, makeAnswerer, type WorkOrder } from './make-answerer.ts';
import { Refusal } from '../files/refusal.ts';
import { answerTask, type TaskAnswers } from './task.ts';
import type { FromThread } from './thread-crew.ts';

let answerer: Promise<Answerer> | null = null;

parentPort?.on('message', (message: WorkOrder | string) => {
  if (typeof message === 'string') void answer(message);
  else answerer = makeReady(message);
});

async function makeReady(order: WorkOrder): Promise<Answerer> {
  const made = makeAnswerer(order, await argumentsOf(order));
  say({ kind: 'ready' });
  return made;
}

async function answer(task: string): Promise<void> {
  if (answerer === null) throw new Error('A thread has an order before it has a task.');
  const answers = answersOrRefusal(await answerer, task);
  if (answers instanceof Refusal) say({ kind: 'failed', why: answers.message });
  else say({ kind: 'answers', answers }, [answers.lines.buffer]);
}

/** The working file that cannot be read is no fault of a scenario. */
function answersOrRefusal(ready: Answerer, task: string): TaskAnswers | Refusal {
  try {
    return answerTask(ready, task);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What is in `handedOver` is no longer here afterwards. */
function say(message: FromThread, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}

/** What reads them imports the whole compiler, which takes longer than all else that a thread begins with. */
async function argumentsOf({ ir, with: given }: WorkOrder): Promise<ReadonlyMap<number, Value>> {
  if (given.length === 0) return new Map();
  const { readWithOptions } = await import('../contract/read-with-options.ts');
  return readWithOptions(ir, given);
}
