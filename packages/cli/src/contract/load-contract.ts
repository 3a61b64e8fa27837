import { dirname, resolve } from 'node:path';
import { compile, type Opened } from '@termsheet/compiler';
import { parse } from '@termsheet/dsl';
import { CONTRACT_LIMIT } from '../files/file-limits.ts';
import { readText, STANDARD_INPUT, STANDARD_INPUT_NAME } from '../files/read-text.ts';
import type { Host } from '../host/host.ts';
import { recordOpened } from './contract-sources.ts';
import { findProse, type ProseOptions } from './find-prose.ts';
import { openUsedFrom } from './open-used.ts';
import type { LoadedContract } from './loaded-contract.ts';

const NO_PROSE_OPTIONS: ProseOptions = { prose: '', proseDir: [] };

/**
 * Reads and compiles a contract file, `-` for standard input.
 *
 * @throws Refusal where the file, or a prose that was asked for, cannot be read.
 */
export async function loadContract(
  host: Host,
  path: string,
  options: ProseOptions = NO_PROSE_OPTIONS,
): Promise<LoadedContract> {
  const text = await readText(host, path, CONTRACT_LIMIT);
  const isInput = path === STANDARD_INPUT;
  const source = { path: isInput ? STANDARD_INPUT_NAME : path, text };
  const directory = isInput ? host.workingDirectory : dirname(resolve(host.workingDirectory, path));
  const prose = findProse(parse(source).file, { host, directory, options });
  const opened = new Map<string, Opened>();
  const open = recordOpened(openUsedFrom(host, source.path), opened);
  const compilation = compile(source, { prose: prose.text, open });
  const remarks = prose.remark === null ? [] : [`${source.path}: ${prose.remark}`];
  const sources = { main: source, opened };
  return { path: source.path, directory, sources, compilation, prose: prose.text, remarks };
}

/**
 * Reads and compiles contract files, none of them with its prose.
 *
 * @throws Refusal where one of them cannot be read.
 */
export async function loadContracts(
  host: Host,
  paths: readonly string[],
): Promise<readonly LoadedContract[]> {
  const contracts: LoadedContract[] = [];
  for (const path of paths) {
    // One after the other: standard input can be read only once, and messages keep their order.
    // oxlint-disable-next-line no-await-in-loop
    contracts.push(await loadContract(host, path));
  }
  return contracts;
}
