import { readFileSync, statSync } from 'node:fs';

/** The most that is read of a file; the command line takes no longer contract or prose either. */
const MOST_BYTES = 8 << 20;

/**
 * The text of a file in UTF-8; null where it is no file (a pipe would never end), too long or no
 * such text.
 *
 * @throws what Node throws where it cannot be read.
 */
export function readSmallText(path: string): string | null {
  const status = statSync(path);
  if (!status.isFile() || status.size > MOST_BYTES) return null;
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
}
