import type { OpenFile } from '@termsheet/compiler';
import { folderOf, joinPath } from './paths.ts';

/** What a contract may use: files of the language, and no others. */
const EXTENSION = '.terms';

/**
 * Opens the files that a contract uses, as the command line does: only contract files in the folder of
 * the contract that is read, or below it.
 */
export function openUsedFrom(main: string, read: (path: string) => string | null): OpenFile {
  const root = folderOf(main);
  return (way, from) => {
    if (way.startsWith('/') || way.includes('\\')) {
      return {
        refusal: 'the file is named by its way from this one, with `/` between the folders',
      };
    }
    if (!way.endsWith(EXTENSION)) {
      return { refusal: `it is no contract file, whose name ends in ${EXTENSION}` };
    }
    const path = joinPath(folderOf(from), way);
    if (path === null || !path.startsWith(`${root}/`)) {
      return { refusal: 'it stands outside the folder of the contract that is read' };
    }
    const text = read(path);
    return text === null ? { refusal: 'there is no such file' } : { path, text };
  };
}
