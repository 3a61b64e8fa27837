import { resolve, sep } from 'node:path';
import { Workspace } from '@termsheet/ide';
import type { LoadedContract } from '../../contract/loaded-contract.ts';
import type { Host } from '../../host/host.ts';

/** The files that a contract was compiled from, as an editor would hold them. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  /** What a path of the compilation is called in the workspace. */
  readonly pathOf: (path: string) => string;
}

/** Opens the texts of a contract, and no other file, for what an editor knows of them. */
export function openWorkspace(host: Host, { sources }: LoadedContract): OpenedWorkspace {
  const pathOf = (path: string): string =>
    resolve(host.workingDirectory, path).split(sep).join('/');
  const texts = new Map([[pathOf(sources.main.path), sources.main.text]]);
  for (const opened of sources.opened.values()) {
    if (!('refusal' in opened)) texts.set(pathOf(opened.path), opened.text);
  }
  const workspace = new Workspace({
    read: (path) => texts.get(path) ?? null,
    readProse: () => null,
    list: () => [...texts.keys()],
  });
  return { workspace, pathOf };
}
