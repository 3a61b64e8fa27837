import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import { decodeText } from './decode-text.ts';
import type { FileLimit } from './file-limits.ts';
import { readBytes, readStandardInput } from './read-bytes.ts';
import { showControls } from './show-controls.ts';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** How messages call standard input. */
export const STANDARD_INPUT_NAME = '<standard input>';

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws Refusal where it cannot be read, is too long or is no text.
 */
export async function readText(host: Host, path: string, limit: FileLimit): Promise<string> {
  if (path !== STANDARD_INPUT) return readTextFile(host.workingDirectory, path, limit);
  const bytes = await readStandardInput(host.standardInput, limit);
  return decodeText(bytes, 'Standard input');
}

/** The text of a file whose path is relative to a directory; throws as `readText` does. */
export function readTextFile(directory: string, path: string, limit: FileLimit): string {
  const shownPath = showControls(path);
  return decodeText(readBytes(resolve(directory, path), shownPath, limit), shownPath);
}
