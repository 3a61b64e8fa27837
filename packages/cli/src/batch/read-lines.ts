import { closeSync, openSync, readSync } from 'node:fs';
import { MAX_ROW } from './row-limit.ts';

/** A line of a text file, from 1, or in words why it cannot be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

const CHUNK = 1 << 20;

const LINE_FEED = 10;

/**
 * The lines of a file in UTF-8, without their ends and however many they are: no more than one line
 * and one chunk is held. A line that cannot be read is told and passed over.
 */
export function* readLines(path: string): Generator<Line, void> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  const line = new LineInTheMaking();
  try {
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      let start = 0;
      for (;;) {
        const end = chunk.subarray(0, count).indexOf(LINE_FEED, start);
        if (end < 0) break;
        yield line.ended(chunk.subarray(start, end));
        start = end + 1;
      }
      line.add(chunk.subarray(start, count));
    }
    if (line.isBegun) yield line.ended(Buffer.alloc(0));
  } finally {
    closeSync(file);
  }
}

class LineInTheMaking {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #number = 0;
  #parts: Buffer[] = [];
  #length = 0;

  get isBegun(): boolean {
    return this.#length > 0;
  }

  /** Keeps a part; of a line that is too long only its length. */
  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > MAX_ROW) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Buffer.from(part));
  }

  ended(last: Buffer): Line {
    this.#number += 1;
    const number = this.#number;
    const length = this.#length + last.length;
    const bytes = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    this.#length = 0;
    if (length > MAX_ROW) {
      return {
        number,
        problem: `The line is longer than ${MAX_ROW >> 20} MB, the most that is read of one.`,
      };
    }
    try {
      return { number, text: this.#decoder.decode(bytes).replace(/\r$/u, '') };
    } catch {
      return { number, problem: 'The line is no text in UTF-8: save the file as UTF-8.' };
    }
  }
}
