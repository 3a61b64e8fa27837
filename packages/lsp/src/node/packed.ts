import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { CompiledFile } from './compiled-file.ts';
import { SETTLED } from './settled.ts';
import type * as packedStart from './start.ts';

/** What `start.ts` is packed as, beside this entry. */
const START = 'server-start.cjs';

startPacked();

/** The entry of the packed server, which has V8 read what an earlier start compiled. */
function startPacked(): void {
  const file = new CompiledFile(join(import.meta.dirname, START), cacheFolder());
  const { start } = file.run() as typeof packedStart;
  start();
  if (!file.wasKept) setTimeout(() => file.keep(), SETTLED).unref();
}
