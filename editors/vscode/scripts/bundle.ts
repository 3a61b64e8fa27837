import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { thirdPartyNotices } from './third-party-notices.ts';

const EXTENSION = join(import.meta.dirname, '..');
const DIST = join(EXTENSION, 'dist');

/** What VS Code itself brings. */
const HOST = ['vscode'];

const common = {
  cwd: EXTENSION,
  // Our packages are read as the TypeScript they are, so that no build comes before this one.
  resolve: { conditionNames: ['source', 'import', 'require', 'default'] },
  logLevel: 'warn',
} satisfies BuildOptions;

const bundles: readonly BuildOptions[] = [
  {
    ...common,
    input: { extension: 'src/extension.ts' },
    platform: 'node',
    external: HOST,
    resolve: { conditionNames: ['source', 'node', 'require', 'default'] },
    output: {
      dir: DIST,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      minify: true,
      codeSplitting: false,
    },
  },
  {
    ...common,
    input: { browser: 'src/browser.ts' },
    platform: 'browser',
    external: HOST,
    resolve: { conditionNames: ['source', 'browser', 'require', 'default'] },
    output: {
      dir: DIST,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      minify: true,
      codeSplitting: false,
    },
  },
  {
    ...common,
    input: { server: '@termsheet/lsp/packed' },
    platform: 'node',
    output: { dir: DIST, format: 'esm', entryFileNames: '[name].js', minify: true },
  },
  {
    ...common,
    // One file, so that all that an earlier start compiled is kept together; what is in it is set up when it is used.
    input: { 'server-start': '@termsheet/lsp/start' },
    platform: 'node',
    resolve: {
      conditionNames: ['source', 'node', 'import', 'default'],
      // What a package has for bundlers stands first: an UMD module finds its parts only where it is installed.
      mainFields: ['module', 'main'],
    },
    output: {
      dir: DIST,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      minify: true,
      codeSplitting: false,
    },
  },
  {
    ...common,
    input: { 'server-worker': '@termsheet/lsp/browser' },
    platform: 'browser',
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
    output: {
      dir: DIST,
      // VS Code starts a worker by a script of its own, which cannot import modules.
      format: 'iife',
      entryFileNames: '[name].js',
      minify: true,
      codeSplitting: false,
    },
  },
];

/** Bundles the extension and its server into `dist`, for VS Code on a machine and in a browser. */
export async function bundleExtension(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  const modules = new Set<string>();
  for (const bundle of bundles) {
    const { output } = await build(bundle);
    for (const part of output) {
      if (part.type === 'chunk') for (const module of part.moduleIds) modules.add(module);
    }
  }
  await writeFile(join(DIST, 'third-party-notices.txt'), thirdPartyNotices(modules));
}
