import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type OpenFile, OUTSIDE_FOLDER, refusalOfWay } from '@termsheet/compiler';
import { CONTRACT_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';
import { showControls } from '../files/show-controls.ts';

/**
 * Opens the files that a contract uses. A contract is no trusted program: it can bring in only
 * contract files that stand in its own directory or below it, by whatever links they are reached.
 */
export function openUsedFrom(host: Host, main: string): OpenFile {
  const root = dirname(resolve(host.workingDirectory, main));
  const isWithin = (path: string): boolean => {
    const way = relative(realpathSync(root), path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  return (path, from) => {
    const refusal = refusalOfWay(path);
    if (refusal !== null) return { refusal };
    const shown = join(dirname(from), path);
    try {
      const text = readTextFile(host.workingDirectory, shown, CONTRACT_LIMIT);
      if (isWithin(realpathSync(resolve(host.workingDirectory, shown))))
        return { path: shown, text };
      return { refusal: OUTSIDE_FOLDER };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refusal: lowerFirst(showControls(error.message).replace(/\.$/u, '')) };
    }
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
