import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isNodeTooOld } from '../is-node-too-old.ts';
import { reportFailure } from '../report-failure.ts';

/** The demo's files, from the root of the checkout. */
const FILES = {
  contract: 'contracts/dyntek-note/dyntek-note.terms',
  scenario: 'contracts/dyntek-note/demo-2006.json',
};

await main();

/** Everything else is imported only once Node is known to understand it. */
async function main(): Promise<void> {
  if (isNodeTooOld()) return;
  module.enableCompileCache();
  const { processHost } = await import('../host/process-host.ts');
  const host = processHost();
  try {
    const { runDemo } = await import('./run-demo.ts');
    const workingDirectory = fileURLToPath(new URL('../../../..', import.meta.url));
    await runDemo({ ...host, workingDirectory }, FILES);
  } catch (error) {
    process.exitCode = reportFailure(host, error);
  }
}
