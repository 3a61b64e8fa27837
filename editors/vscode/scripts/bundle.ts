import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { thirdPartyNotices } from './third-party-notices.ts';

const EXTENSION = join(import.meta.dirname, '..');
const DIST = join(EXTENSION, 'dist');

/** One script of `dist`: what goes into it, and for whom. */
interface Bundle {
  readonly name: string;
  readonly input: string;
  readonly platform: 'node' | 'browser';
  readonly format: 'cjs' | 'esm' | 'iife';
  /** The parts of packages that are taken where one has several. */
  readonly conditions: readonly string[];
}

const bundles: readonly Bundle[] = [
  {
    name: 'extension.cjs',
    input: 'src/extension.ts',
    platform: 'node',
    format: 'cjs',
    conditions: ['node', 'require'],
  },
  {
    name: 'browser.cjs',
    input: 'src/browser.ts',
    platform: 'browser',
    format: 'cjs',
    conditions: ['browser', 'require'],
  },
  {
    name: 'server.js',
    input: '@termsheet/lsp/packed',
    platform: 'node',
    format: 'esm',
    conditions: ['node', 'import'],
  },
  {
    // What is in a CommonJS file is set up when it is used, and all that an earlier start compiled is kept together.
    name: 'server-start.cjs',
    input: '@termsheet/lsp/start',
    platform: 'node',
    format: 'cjs',
    conditions: ['node', 'import'],
  },
  {
    // VS Code starts a worker by a script of its own, which cannot import modules.
    name: 'server-worker.js',
    input: '@termsheet/lsp/browser',
    platform: 'browser',
    format: 'iife',
    conditions: ['browser', 'import'],
  },
];

/** Bundles the extension and its server into `dist`, for VS Code on a machine and in a browser. */
export async function bundleExtension(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  const modules = new Set<string>();
  for (const bundle of bundles) {
    const { output } = await build(optionsOf(bundle));
    for (const part of output) {
      if (part.type === 'chunk') for (const module of part.moduleIds) modules.add(module);
    }
  }
  await writeFile(join(DIST, 'third-party-notices.txt'), thirdPartyNotices(modules));
}

function optionsOf({ name, input, platform, format, conditions }: Bundle): BuildOptions {
  return {
    cwd: EXTENSION,
    input,
    platform,
    logLevel: 'warn',
    // VS Code itself brings it.
    external: ['vscode'],
    resolve: {
      // Our packages are read as the TypeScript they are, so that no build comes before this one.
      conditionNames: ['source', ...conditions, 'default'],
      // What a package has for bundlers stands first: an UMD module finds its parts only where it is installed.
      ...(platform === 'node' ? { mainFields: ['module', 'main'] } : {}),
    },
    output: { dir: DIST, entryFileNames: name, format, minify: true, codeSplitting: false },
  };
}
