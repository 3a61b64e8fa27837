import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { check, getFileInfo, resolveConfig } from 'prettier';

/** Holds that every tracked or new file is as Prettier lays it out: one Prettier on each processor. */
function checkLayout(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(path));
  const count = availableParallelism();
  for (let share = 0; share < count; share += 1) {
    const own = paths.filter((_, place) => place % count === share);
    const thread = new Worker(new URL(import.meta.url), { workerData: own });
    thread.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
    });
  }
}

/** Names the files that are not laid out, or cannot be read. */
async function checkFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop
    const fault = await faultOf(path);
    if (fault === null) continue;
    process.stderr.write(`${path}: ${fault}\n`);
    process.exitCode = 1;
  }
}

/** What is wrong with a file; null where it is laid out, or is one that Prettier ignores or does not know. */
async function faultOf(path: string): Promise<string | null> {
  const options = (await resolveConfig(path, { editorconfig: true })) ?? {};
  const { plugins = [] } = options;
  const { ignored, inferredParser } = await getFileInfo(path, {
    ignorePath: '.prettierignore',
    plugins,
  });
  if (ignored || inferredParser === null) return null;
  try {
    const isLaidOut = await check(readFileSync(path, 'utf8'), { ...options, filepath: path });
    return isLaidOut ? null : 'not laid out; `pnpm run format` does it.';
  } catch (error) {
    return String(error);
  }
}

if (isMainThread) checkLayout();
else await checkFiles(workerData as readonly string[]);
