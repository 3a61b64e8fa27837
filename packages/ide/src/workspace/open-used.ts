import { type OpenFile, OUTSIDE_FOLDER, refusalOfWay } from '@termsheet/compiler';
import { folderOf, joinPath } from './paths.ts';

/**
 * Opens the files that a contract uses, as the command line does: only contract files in the folder of
 * the contract that is read, or below it.
 */
export function openUsedFrom(main: string, read: (path: string) => string | null): OpenFile {
  const root = folderOf(main);
  return (way, from) => {
    const refusal = refusalOfWay(way);
    if (refusal !== null) return { refusal };
    const path = joinPath(folderOf(from), way);
    if (path === null || !path.startsWith(`${root}/`)) return { refusal: OUTSIDE_FOLDER };
    const text = read(path);
    return text === null ? { refusal: 'there is no such file' } : { path, text };
  };
}
