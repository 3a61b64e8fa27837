import type { Opened, OpenFile } from '@termsheet/compiler';
import type { Source } from '@termsheet/dsl';

/** The texts that a contract was compiled from, by which the same is compiled again. */
export interface ContractSources {
  readonly main: Source;
  /** What came of each opening, by the path and by the file that names it. */
  readonly opened: ReadonlyMap<string, Opened>;
}

/** Opens files as another does, and keeps what came of it. */
export function recordOpened(open: OpenFile, opened: Map<string, Opened>): OpenFile {
  return (path, from) => {
    const found = open(path, from);
    opened.set(keyOf(path, from), found);
    return found;
  };
}

/** Opens files from what was kept: none other was asked for when they were read. */
export function openRecorded(opened: ReadonlyMap<string, Opened>): OpenFile {
  return (path, from) => opened.get(keyOf(path, from)) ?? { refusal: 'it was not read' };
}

function keyOf(path: string, from: string): string {
  return JSON.stringify([path, from]);
}
