import { join } from 'node:path';
import { build, type BuildOptions } from 'rolldown';

const NODE = join(import.meta.dirname, '../../src/node');

const common = {
  platform: 'node',
  resolve: {
    conditionNames: ['source', 'node', 'import', 'default'],
    mainFields: ['module', 'main'],
  },
  logLevel: 'warn',
} satisfies BuildOptions;

/** Packs the server for Node into a folder, as editors carry it; gives the file that is run. */
export async function bundleServer(folder: string): Promise<string> {
  await build({
    ...common,
    input: { server: join(NODE, 'packed.ts') },
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', minify: true },
  });
  await build({
    ...common,
    input: { 'server-start': join(NODE, 'start.ts') },
    output: {
      dir: folder,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      minify: true,
      codeSplitting: false,
    },
  });
  return join(folder, 'server.mjs');
}
