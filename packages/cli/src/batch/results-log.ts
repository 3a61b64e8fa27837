import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { addTo, bringToDisk } from './growing-file.ts';
import { packIn } from './packs.ts';
import { readLines } from './read-lines.ts';
import { refusalOf } from './session.ts';
import type { TaskAnswers } from './task.ts';

/** Milliseconds after which what was worked out is on the disk: to wait for the disk takes some, too. */
const KEPT_WITHIN = 200;

/** What stands in a log. */
interface Found {
  readonly done: number;
  readonly refused: number;
  readonly size: number;
  readonly longest: number;
}

/**
 * The results of a batch as they come, in the order of the scenarios: a file that only grows, by whole packs, each
 * on its line.
 */
export class ResultsLog {
  readonly path: string;
  /** Of how many scenarios results stood in it when it was opened, and how many of these were refused. */
  readonly found: Pick<Found, 'done' | 'refused'>;
  readonly #file: number;
  #size: number;
  #longest: number;
  #keptAt = 0;
  /** Brings to the disk what was taken, while more is taken. */
  #keeping: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;

  private constructor(path: string, file: number) {
    this.path = path;
    this.#file = file;
    const { done, refused, size, longest } = whatStands(path, fstatSync(file).size);
    // The line that was in the making when the program was ended is no line.
    ftruncateSync(file, size);
    this.found = { done, refused };
    this.#size = size;
    this.#longest = longest;
  }

  static open(path: string): ResultsLog {
    return new ResultsLog(path, openSync(path, 'a'));
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** The most bytes that a line takes. */
  get longest(): number {
    return this.#longest;
  }

  /** Takes what a task came to: if the program is ended it stays, and soon it does even if the machine is. */
  add({ lines, longest }: TaskAnswers): void {
    try {
      if (this.#failure !== null) throw this.#failure.error;
      addTo(this.#file, lines);
    } catch (error) {
      throw refusalOf(this.path, error);
    }
    this.#size += lines.length;
    this.#longest = Math.max(this.#longest, longest);
    if (this.#keeping === null && performance.now() - this.#keptAt >= KEPT_WITHIN) {
      this.#keeping = this.#keep();
    }
  }

  async close(): Promise<void> {
    await this.#keeping;
    closeSync(this.#file);
  }

  async #keep(): Promise<void> {
    try {
      await bringToDisk(this.#file);
    } catch (error) {
      this.#failure = { error };
    }
    this.#keptAt = performance.now();
    this.#keeping = null;
  }
}

/**
 * The lines of a log from its first one to before the first that is not whole, without those of a scenario that goes on
 * on a line that is not.
 */
function whatStands(path: string, bytes: number): Found {
  let found: Found = { done: 0, refused: 0, size: 0, longest: 0 };
  let [size, longest] = [0, 0];
  for (const line of readLines(path)) {
    const pack = 'text' in line ? packIn(line.text) : null;
    if (pack === null) break;
    size += pack.bytes;
    if (size > bytes) break;
    longest = Math.max(longest, pack.bytes);
    if (pack.count === 0) continue;
    const [done, refused] = [found.done + pack.count, found.refused + pack.refused];
    found = { done, refused, size, longest };
  }
  return found;
}
