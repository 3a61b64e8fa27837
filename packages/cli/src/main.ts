import module from 'node:module';
import process from 'node:process';
import { isNodeTooOld } from './is-node-too-old.ts';
import { reportFailure } from './report-failure.ts';

await main();

/** Everything else is imported only once Node is known to understand it. */
async function main(): Promise<void> {
  if (isNodeTooOld()) return;
  // Keeps what Node makes of our sources in its own folder for temporary files: half of every start.
  module.enableCompileCache();
  const { processHost } = await import('./host/process-host.ts');
  const host = processHost();
  try {
    const { runTerms } = await import('./run-terms.ts');
    process.exitCode = await runTerms(host, process.argv.slice(2));
  } catch (error) {
    process.exitCode = reportFailure(host, error);
  }
}
