import { closeSync, openSync, readSync } from 'node:fs';
import type { FileLimit } from './file-limits.ts';
import { Refusal } from './refusal.ts';

/** Reads are this long: enough for most contracts at once. */
const CHUNK = 1 << 18;

const BYTES_IN_MEGABYTE = 1 << 20;

/**
 * All bytes of a file. It is read and not measured first: a device states no size and never ends.
 *
 * @throws Refusal where the file is missing, a directory, unreadable or longer than the limit.
 */
export function readBytes(path: string, shownPath: string, limit: FileLimit): Uint8Array {
  try {
    return readAll(path, shownPath, limit);
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(error, shownPath);
  }
}

/**
 * All bytes of standard input.
 *
 * @throws Refusal where it cannot be read or holds more than the limit.
 */
export async function readStandardInput(
  input: AsyncIterable<Uint8Array>,
  limit: FileLimit,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of input) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit.megabytes * BYTES_IN_MEGABYTE) throw tooLong('Standard input', limit);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(error, 'Standard input');
  }
}

/** Why a file cannot be read; null where it can. */
export function refusalToRead(path: string, shownPath: string): Refusal | null {
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, Buffer.alloc(1));
    } finally {
      closeSync(file);
    }
    return null;
  } catch (error) {
    return refusalOf(error, shownPath);
  }
}

function readAll(path: string, shownPath: string, limit: FileLimit): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(file, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, count));
      length += count;
      if (length > limit.megabytes * BYTES_IN_MEGABYTE) throw tooLong(shownPath, limit);
    }
  } finally {
    closeSync(file);
  }
}

function tooLong(subject: string, { what, megabytes }: FileLimit): Refusal {
  return new Refusal(
    `${subject} is longer than ${megabytes} MB, the most that is read as ${what}.`,
  );
}

function refusalOf(error: unknown, shownPath: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal(`There is no file ${shownPath}.`);
    case 'EISDIR':
      return new Refusal(`${shownPath} is a directory; name a file in it.`);
    case 'EACCES':
    case 'EPERM':
      return new Refusal(`${shownPath} cannot be read: you have no permission to.`);
    case 'ERR_INVALID_ARG_VALUE':
      return new Refusal(`${shownPath} cannot be the path of a file.`);
    default:
      return new Refusal(`${shownPath} cannot be read (${code}).`);
  }
}
