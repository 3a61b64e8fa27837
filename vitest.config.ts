import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node resolves our packages to their TypeScript sources, so no build comes before the tests.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'editors/*/test/**/*.test.ts',
      'contracts/**/*.test.ts',
    ],
    isolate: false,
    // By default one processor is left idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    testTimeout: 30_000,
    reporters: ['default', './scripts/plain-count-reporter.ts'],
  },
});
