import { closeSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { addTo, bringToDisk } from './growing-file.ts';
import { refusalOf } from './session.ts';

/** Where a content stands that is too long for the database: no content is an object itself. */
export interface LongContent {
  readonly at: number;
  readonly bytes: number;
}

/** The database holds the contents of 2048 rows at once: longer ones than so many characters are kept beside it. */
const LONGEST_CELL = 1 << 15;

/** Where a working file keeps contents that are too long for its database. */
export function longContentsOf(path: string): string {
  return `${path}-scenarios`;
}

/**
 * The contents of rows, in JSON, that are too long for the database, one after the other in a file that only grows. The
 * database knows how many of its bytes are of rows that are set down; what follows them, which an ended program
 * left, is cut off before more is put there.
 */
export class LongContents {
  readonly #path: string;
  #size: number;
  #kept: number;
  /** Null as long as nothing is put there. */
  #file: number | null = null;

  /** @throws Refusal where it does not hold the bytes that are of rows that are set down. */
  constructor(path: string, size: number) {
    this.#path = path;
    this.#size = size;
    this.#kept = size;
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < size) {
      throw lacking(path);
    }
  }

  /** So many bytes of it are of rows. */
  get size(): number {
    return this.#size;
  }

  /** What stands in the database for a content: itself, or where it is. */
  cellFor(content: string): string {
    if (content.length <= LONGEST_CELL) return content;
    const bytes = Buffer.from(content);
    const place: LongContent = { at: this.#size, bytes: bytes.length };
    try {
      this.#file ??= this.#open();
      addTo(this.#file, bytes);
    } catch (error) {
      throw refusalOf(this.#path, error);
    }
    this.#size += bytes.length;
    return JSON.stringify(place);
  }

  /** Brings to the disk what was put there since; says whether that is anything. */
  async keep(): Promise<boolean> {
    if (this.#file === null || this.#kept === this.#size) return false;
    const size = this.#size;
    try {
      await bringToDisk(this.#file);
    } catch (error) {
      throw refusalOf(this.#path, error);
    }
    this.#kept = size;
    return true;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #open(): number {
    const file = openSync(this.#path, 'a');
    ftruncateSync(file, this.#size);
    return file;
  }
}

function lacking(path: string): Refusal {
  return new Refusal(
    `${showControls(path)} lacks scenarios that were set down in it. Remove the unfinished batch to begin anew, or name another --out.`,
  );
}

/**
 * A content as it is, read from where it stands if it is long.
 *
 * @throws Refusal where it cannot be read there.
 */
export function wholeContent<Content extends object | string | null>(
  path: string,
  content: Content | LongContent,
): Content {
  return isLong(content) ? (JSON.parse(read(path, content)) as Content) : content;
}

function isLong(content: object | string | null): content is LongContent {
  return typeof content === 'object' && content !== null && 'bytes' in content;
}

function read(path: string, { at, bytes }: LongContent): string {
  const text = Buffer.allocUnsafeSlow(bytes);
  try {
    const file = openSync(path, 'r');
    try {
      for (let from = 0; from < bytes;) {
        const count = readSync(file, text, from, bytes - from, at + from);
        if (count === 0) throw lacking(path);
        from += count;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refusalOf(path, error);
  }
  return text.toString();
}
