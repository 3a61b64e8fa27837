import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmitOptions } from '../../../src/emit/emitted-file.ts';
import { emitPython, pythonRuntimeFolder } from '../../../src/emit/python/emit-python.ts';
import { packageName } from '../../../src/emit/python/names/python-names.ts';
import type { Ir } from '../../../src/ir/ir.ts';
import { OUT } from '../emitted-module.ts';

/** The runtime that every package takes with it. */
export const RUNTIME: string = fileURLToPath(
  new URL('../../../../runtime-python/termsheet_runtime', import.meta.url),
);

/** A folder of emitted packages, which share one runtime. */
export function packagesFolder(folder: string): string {
  return join(OUT, 'python', folder);
}

/** Writes the package of a contract into a folder of packages; gives its name. */
export function writePackage(ir: Ir, folder: string, options: EmitOptions): string {
  const files = emitPython(ir, options);
  const root = packagesFolder(folder);
  for (const { path, text } of files) {
    const target = join(root, path.startsWith(packageName(options.baseName)) ? '' : 'rest', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const runtime = join(root, pythonRuntimeFolder(files));
  if (!existsSync(runtime)) symlinkSync(RUNTIME, runtime);
  return packageName(options.baseName);
}
