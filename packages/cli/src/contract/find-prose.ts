import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { File } from '@termsheet/dsl';
import { PROSE_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';

/** Where the words of a contract come from. */
export interface ProseOptions {
  /** A file that holds them, whatever the contract says; empty leaves it to the contract. */
  readonly prose: string;
  /** Directories in which the file that the contract names is looked for, after the contract's own. */
  readonly proseDir: readonly string[];
}

/** The words of a contract, null where they are not to be had, and what to say of it. */
export interface FoundProse {
  readonly text: string | null;
  readonly remark: string | null;
}

/** What looking for a contract's prose needs. */
interface ProseSearch {
  readonly host: Host;
  /** The contract's own directory. */
  readonly directory: string;
  readonly options: ProseOptions;
}

/**
 * The prose against which a contract's quotes are verified.
 *
 * @throws Refusal where the file was asked for, or found, and cannot be read.
 */
export function findProse(file: File, { host, directory, options }: ProseSearch): FoundProse {
  if (options.prose !== '') {
    const text = readTextFile(host.workingDirectory, options.prose, PROSE_LIMIT);
    return { text, remark: null };
  }
  const named = namedProse(file);
  if (named === null) return { text: null, remark: null };
  const others = options.proseDir.map((each) => resolve(host.workingDirectory, each));
  const place = [directory, ...others].find((each) => existsSync(resolve(each, named)));
  if (place !== undefined) return { text: readTextFile(place, named, PROSE_LIMIT), remark: null };
  const remark = `quotes were not verified, since the prose "${showControls(named)}" is not beside it (--prose-dir DIR says where it is).`;
  return { text: null, remark };
}

/** The file named by the contract's `prose` setting. */
function namedProse(file: File): string | null {
  for (const section of file.sections) {
    if (section.kind !== 'Contract') continue;
    for (const setting of section.settings) {
      if (setting.kind === 'ProseSetting' && setting.path.text !== '') return setting.path.text;
    }
  }
  return null;
}
