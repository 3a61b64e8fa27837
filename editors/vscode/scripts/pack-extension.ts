import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundleExtension } from './bundle.ts';

const EXTENSION = join(import.meta.dirname, '..');

/** Builds the extension and packs it into a `.vsix` at a path. */
export async function packExtension(packagePath: string): Promise<void> {
  await bundleExtension();
  await mkdir(dirname(packagePath), { recursive: true });
  await createVSIX({
    cwd: EXTENSION,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
}
