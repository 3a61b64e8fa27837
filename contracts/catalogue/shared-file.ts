import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text that lies beside the repository, by its path in `shared`; null where it does not. */
export function sharedFile(path: string): string | null {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Says that a test has nothing to work on; in continuous integration it must. */
export function absent(context: { skip(note: string): never }, path: string): never {
  const message = `../shared/${path} does not lie beside the repository`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  return context.skip(message);
}
