import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with the one line that continuous integration reads, from the real counts. */
export default class PlainCountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    let skipped = 0;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
      // A file that could not be collected has no tests to fail, yet it is a failure.
      if (module.state() === 'failed' && failed === before) failed += 1;
    }
    if (skipped > 0) process.stdout.write(`\n${skipped} not run\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
