import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** What is no module of the runtime: what Python leaves beside those that it has run. */
const LEFT_BY_PYTHON = '__pycache__';

/** The files of the runtime in Python, by their paths within a folder of a package. */
export function readPythonRuntime(
  folder: string,
): readonly { readonly path: string; readonly text: string }[] {
  const root = join(
    dirname(require.resolve('@termsheet/runtime-python/package.json')),
    'termsheet_runtime',
  );
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(LEFT_BY_PYTHON))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: `${folder}/${path.slice(root.length + 1).replaceAll('\\', '/')}`,
      text: readFileSync(path, 'utf8'),
    }));
}
