import { join } from 'node:path';
import { build } from 'rolldown';

const ENTRY = join(import.meta.dirname, '../../src/node/main.ts');

/** Packs the server for Node into a folder, as editors carry it; gives the file that is run. */
export async function bundleServer(folder: string): Promise<string> {
  await build({
    input: { server: ENTRY },
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', minify: true },
    logLevel: 'warn',
  });
  return join(folder, 'server.mjs');
}
