import { existsSync, statSync } from 'node:fs';

/** Whether there is something at a path that is no folder. */
export function isFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}
