import { resolve } from 'node:path';
import { TABLE_LIMIT } from '../files/file-limits.ts';
import { isFile } from '../files/is-file.ts';
import { readTextFile } from '../files/read-text.ts';

/**
 * The text of a CSV file that a scenario file names. A missing table is a finding in the scenario file; one that is
 * no text is refused by its name.
 */
export function readTable(directory: string, path: string): string | undefined {
  return isFile(resolve(directory, path)) ? readTextFile(directory, path, TABLE_LIMIT) : undefined;
}
