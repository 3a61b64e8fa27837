import { CONTRACT_ENDING } from '@termsheet/compiler';
import type { Storage } from '../session/storage.ts';

/** Files that a page has sent; a worker has no disk. */
export class MemoryStorage implements Storage {
  readonly #files = new Map<string, string>();

  /** Keeps a text, or with null forgets it. */
  write(path: string, text: string | null): void {
    if (text === null) this.#files.delete(path);
    else this.#files.set(path, text);
  }

  read = (path: string): string | null => this.#files.get(path) ?? null;

  readProse = (name: string, folder: string): string | null => this.read(`${folder}/${name}`);

  findProse = (name: string, folder: string): string | null => {
    const path = `${folder}/${name}`;
    return this.#files.has(path) ? path : null;
  };

  list = (): readonly string[] =>
    [...this.#files.keys()].filter((path) => path.endsWith(CONTRACT_ENDING));

  /** All that was sent may be read. */
  setFolders(): void {}

  allowFolder(): void {}

  setProseDirectories(): void {}

  forgetListing(): void {}
}
