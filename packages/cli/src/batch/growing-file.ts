import { fdatasync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

/** Puts all bytes at the end of a file that was opened to be added to. */
export function addTo(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/** Resolves when what was put into a file is on the disk. */
export const bringToDisk = promisify(fdatasync);
