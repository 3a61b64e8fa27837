import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The contracts below `contracts/` in a directory, in the order of their paths. */
export function findContracts(directory: string): readonly string[] {
  const paths: string[] = [];
  const waiting = [join(directory, 'contracts')];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(path);
      else if (entry.isFile() && entry.name.endsWith('.terms')) paths.push(path);
    }
  }
  return paths.map((path) => relative(directory, path)).sort();
}

/** A folder that cannot be read holds no contracts for us. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
