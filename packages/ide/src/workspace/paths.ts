/** The folder of a path, without the last `/`. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The way from a folder, with `.` and `..` followed; null where it leads above the root. */
export function joinPath(folder: string, way: string): string | null {
  const parts: string[] = [];
  for (const part of `${folder}/${way}`.split('/')) {
    if (part === '..') {
      if (parts.length <= 1) return null;
      parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) {
      parts.push(part);
    }
  }
  return parts.join('/');
}

/** The way from a folder to a file, as a `use` line writes it. */
export function wayTo(path: string, folder: string): string {
  const from = folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
