import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { BatchOutcome, BatchRequest, BatchWatcher } from './batch-request.ts';
import { ThreadsAhead } from './threads-ahead.ts';

/**
 * Works out many scenarios of a contract, on as many processors as are asked for, into one file. What is
 * worked out is kept beside that file (`.unfinished`) at once: the same request goes on where an earlier
 * one was ended, however it was, and the file itself appears when it is whole.
 *
 * @throws Refusal where a file cannot be read or written, or an option cannot be used.
 */
export async function runBatch(
  host: Host,
  request: BatchRequest,
  watcher: BatchWatcher = {},
): Promise<BatchOutcome> {
  const jobs = request.jobs ?? availableParallelism();
  const ahead = new ThreadsAhead();
  ahead.begin(jobs, sizeOf(host.workingDirectory, request.scenarios));
  try {
    // What reads contracts is imported while the threads begin.
    const { carryOutBatch } = await import('./carry-out-batch.ts');
    return await carryOutBatch(host, request, { watcher, jobs, ahead });
  } finally {
    await ahead.dismiss();
  }
}

/** The bytes of files; what is wrong with one is told when it is opened. */
function sizeOf(directory: string, paths: readonly string[]): number {
  try {
    return paths.reduce((sum, path) => sum + statSync(resolve(directory, path)).size, 0);
  } catch {
    return 0;
  }
}
