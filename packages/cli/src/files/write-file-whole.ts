import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from './refusal.ts';
import { showControls } from './show-controls.ts';

/**
 * Writes a file whole or not at all: beside its place first, then moved there in one step, so that
 * no reader and no interruption ever leaves half a file.
 *
 * @throws Refusal where the directory cannot be made or written to.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const target = followed(resolve(path));
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, content, { flag: 'wx', mode: modeOf(target) });
    renameSync(beside, target);
  } catch (error) {
    removeQuietly(beside);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`${showControls(path)} cannot be written (${code}).`);
  }
}

/** The file that a link leads to: the link itself stays. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Who may do what with a file, as before; a new one is as the process makes them. */
function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
}

/** What could not be written cannot always be removed, and the first failure is the one to tell. */
function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made.
  }
}
