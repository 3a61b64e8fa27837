import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, Workspace } from '@termsheet/ide';

const ROOT = join(import.meta.dirname, '../../../..');

/** The contract files of this repository. */
export const contractPaths: readonly string[] = globSync('contracts/**/*.terms', { cwd: ROOT })
  .map((path) => join(ROOT, path))
  .toSorted();

/** The repository's contracts as a workspace; without their prose, which is not part of it. */
const repository: Disk = {
  read: (path) => (contractPaths.includes(path) ? readFileSync(path, 'utf8') : null),
  readProse: () => null,
  list: () => contractPaths,
};

/** A workspace over the contracts of this repository. */
export function openRepository(): Workspace {
  return new Workspace(repository);
}

/** One that all tests share, so that each contract is compiled once: it is only read, never edited. */
export const REPOSITORY: Workspace = openRepository();

/** The path of one of the contracts, `dyntek-note/dyntek-note.terms`. */
export function pathOf(contract: string): string {
  return join(ROOT, 'contracts', contract);
}
