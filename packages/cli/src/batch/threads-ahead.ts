import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { WorkOrder } from './make-answerer.ts';

/** Scenarios of so many bytes for each thread are enough for all of them to have something to do. */
const WORTH_BEFORE_READING = 256 << 10;

/**
 * Threads that begin before their order is known: what they import they import while the contract is compiled and
 * the first scenarios are set down.
 */
export class ThreadsAhead {
  #waiting: Worker[] = [];

  /** Begins so many threads where the scenarios, of so many bytes, are surely enough for them. */
  begin(threads: number, bytes: number): void {
    if (threads < 2 || bytes < threads * WORTH_BEFORE_READING) return;
    for (let count = 0; count < threads; count += 1) this.#add();
  }

  get hasBegun(): boolean {
    return this.#waiting.length > 0;
  }

  /** A thread that works to an order. */
  hire(order: WorkOrder): Worker {
    const worker = this.#waiting.pop() ?? startThread();
    worker.postMessage(order);
    return worker;
  }

  /** Ends those whom nobody has hired. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#waiting.splice(0).map((worker) => worker.terminate()));
  }

  #add(): void {
    const worker = startThread();
    this.#waiting.push(worker);
    // One that cannot begin is not hired; who hires another in its place is told why.
    const forget = (): void => {
      this.#waiting = this.#waiting.filter((other) => other !== worker);
    };
    worker.once('error', forget);
    worker.once('exit', forget);
  }
}

function startThread(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(isSource ? './worker.ts' : './worker.js', import.meta.url), {
    execArgv: isSource ? ['-C', 'source'] : [],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache() },
  });
}

/** The folder in which Node keeps what it makes of sources, the first one of a thread included: half of every start. */
function compileCache(): string {
  const used = module.getCompileCacheDir();
  return used === undefined ? join(tmpdir(), 'node-compile-cache') : dirname(used);
}
