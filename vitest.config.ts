import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

const KEPT = fileURLToPath(new URL('out/compile-cache', import.meta.url));

export default defineConfig({
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'editors/*/test/**/*.test.ts',
      'contracts/**/*.test.ts',
    ],
    // Node itself runs the tests and our sources, as it runs the command: nothing is transformed before, and
    // packages are found by their TypeScript sources.
    execArgv: ['-C', 'source'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    isolate: false,
    // Processes that tests start keep what Node and Python make of our sources for those that start after them.
    env: { NODE_COMPILE_CACHE: KEPT, PYTHONDONTWRITEBYTECODE: '' },
    globalSetup: ['./scripts/folder-of-tests.ts'],
    // By default one processor is left idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    reporters: ['default', './scripts/plain-count-reporter.ts'],
  },
});
