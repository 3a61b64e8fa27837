import type { Source } from '@termsheet/dsl';
import { oncePer } from './once-per.ts';
import { folderOf, joinPath } from './paths.ts';
import type { Workspace } from './workspace.ts';

/** A `use` line, read off the text alone: whether a file is connected is asked of files never compiled. */
const USE = /^[ \t]*use\s+"([^"\n\r]*)"/gmu;

/** The files that use a file or are used by it, directly or through others; the file itself first. */
export function connectedFiles(workspace: Workspace, path: string): readonly string[] {
  const neighbours = new Map<string, string[]>();
  for (const from of workspace.paths()) {
    for (const to of usesOf(workspace, from)) {
      link(neighbours, from, to);
      link(neighbours, to, from);
    }
  }
  const found = new Set([path]);
  for (const each of found) {
    for (const other of neighbours.get(each) ?? []) {
      if (workspace.text(other) !== null) found.add(other);
    }
  }
  return [...found];
}

function link(neighbours: Map<string, string[]>, from: string, to: string): void {
  const others = neighbours.get(from);
  if (others === undefined) neighbours.set(from, [to]);
  else others.push(to);
}

/** The files that the text of a file names behind `use`. */
export function usesOf(workspace: Workspace, path: string): readonly string[] {
  const source = workspace.source(path);
  return source === null ? [] : readUses(source);
}

const readUses = oncePer(({ path, text }: Source): readonly string[] =>
  [...text.matchAll(USE)].flatMap(([, way = '']) => joinPath(folderOf(path), way) ?? []),
);
