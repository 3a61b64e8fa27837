import { parse } from '@termsheet/dsl';
import { folderOf, joinPath, wayTo } from '../workspace/paths.ts';
import type { Edit } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A file or folder that is moved, or called something else. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits by which `use` lines lead to the same files after some files or folders have moved, in the
 * files as they are called before. A way that would lead out of the folder of its file is written all the
 * same, so that the checker says what is wrong with it.
 */
export function renameFiles(workspace: Workspace, renames: readonly FileRename[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const path of workspace.paths()) {
    const text = workspace.text(path) ?? '';
    if (!text.includes('use')) continue;
    for (const section of parse({ path, text }).file.sections) {
      if (section.kind !== 'Use' || section.path.text === '') continue;
      const way = wayAfter(path, section.path.text, renames);
      if (way === null) continue;
      const { span } = section.path;
      edits.push({ path, span, text: `"${way}"` });
    }
  }
  return edits;
}

/** How a file is to name another; null where it does already. */
function wayAfter(path: string, way: string, renames: readonly FileRename[]): string | null {
  const target = joinPath(folderOf(path), way);
  if (target === null) return null;
  const [from, to] = [placeAfter(path, renames), placeAfter(target, renames)];
  if (from === path && to === target) return null;
  const after = wayTo(to, folderOf(from));
  // What cannot be written in a `use` line is left as it is.
  return after === way || /["\n\r]/u.test(after) ? null : after;
}

/** Where a file is in the end: the longest of the names that lead to it decides. */
function placeAfter(path: string, renames: readonly FileRename[]): string {
  const [best] = renames
    .filter(({ from }) => path === from || path.startsWith(`${from}/`))
    .toSorted((one, other) => other.from.length - one.from.length);
  return best === undefined ? path : best.to + path.slice(best.from.length);
}
