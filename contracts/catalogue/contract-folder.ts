import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Opened } from '@termsheet/compiler';

/** A contract and the files of scenarios that stand beside it. */
export interface ContractFolder {
  readonly name: string;
  readonly text: string;
  /** The files whose scenarios are run, the contract's own first. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Reads a contract file, and the files beside it that use it. */
export function readContractFolder(path: string): ContractFolder {
  const name = basename(path);
  const text = readFileSync(path, 'utf8');
  const beside = readdirSync(dirname(path))
    .filter((file) => file.endsWith('.terms') && file !== name)
    .map((file) => ({ path: file, text: readFileSync(join(dirname(path), file), 'utf8') }))
    .filter((file) => file.text.includes(`use "${name}"`));
  return { name, text, files: [{ path: name, text }, ...beside] };
}

/** Opens the files of a folder, the contract as it is said here. */
export function openerOf(
  { name, files }: ContractFolder,
  contract: string,
): (path: string) => Opened {
  return (path) => {
    if (path === name) return { path, text: contract };
    const file = files.find((each) => each.path === path);
    return file ?? { refusal: 'there is no such file beside the contract' };
  };
}
