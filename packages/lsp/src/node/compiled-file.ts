import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const PARAMETERS = 'function(exports, require, module, __filename, __dirname)';

/** The bytes behind what is kept that tell whether it is whole. */
const CHECK_LENGTH = 4;

/** What Node calls a CommonJS file with. */
type Body = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  path: string,
  folder: string,
) => void;

/**
 * A packed CommonJS file, run with what an earlier start compiled of it. Node's own cache keeps what is
 * compiled when a file is loaded; this one also the functions that were called until it was written,
 * which are most of a start.
 */
export class CompiledFile {
  readonly #path: string;
  readonly #folder: string;
  /** Begins the names of all that is kept for this V8 on this kind of machine. */
  readonly #prefix = `server-${process.arch}-${process.versions.v8}-`;
  readonly #name: string;
  readonly #script: Script;
  /** Whether an earlier start has left what V8 can use. */
  readonly wasKept: boolean;

  /** @throws what Node throws where the file cannot be read. */
  constructor(path: string, folder: string) {
    const source = readFileSync(path, 'utf8');
    this.#path = path;
    this.#folder = folder;
    // V8 itself compares no more than the length of the source.
    this.#name = `${this.#prefix}${crc32(source).toString(16)}`;
    const cachedData = readKept(join(folder, this.#name));
    this.#script = new Script(`(${PARAMETERS}{${source}\n})`, { filename: path, cachedData });
    this.wasKept = cachedData !== undefined && this.#script.cachedDataRejected !== true;
  }

  /** Runs the file, and gives what it exports. */
  run(): unknown {
    const module = { exports: {} };
    const body = this.#script.runInThisContext() as Body;
    body(module.exports, createRequire(this.#path), module, this.#path, dirname(this.#path));
    return module.exports;
  }

  /** Keeps what is compiled by now, in the place of what was kept of other versions. */
  keep(): void {
    const unfinished = join(this.#folder, `unfinished-${process.pid}`);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, withCheck(this.#script.createCachedData()), { mode: 0o600 });
      renameSync(unfinished, join(this.#folder, this.#name));
      this.#forgetOthers();
    } catch {
      // A folder that cannot be written leaves the next start as slow as this one.
    }
  }

  #forgetOthers(): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith(this.#prefix) && name !== this.#name) rmSync(join(this.#folder, name));
    }
  }
}

/** What was kept, where it is whole: V8 would go wrong in what a disk has damaged. */
function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(0, -CHECK_LENGTH);
    return bytes.readUInt32LE(data.length) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function withCheck(data: Buffer): Buffer {
  const check = Buffer.alloc(CHECK_LENGTH);
  check.writeUInt32LE(crc32(data));
  return Buffer.concat([data, check]);
}
