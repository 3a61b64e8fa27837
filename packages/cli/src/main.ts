import process from 'node:process';

/** What commander asks for; the sources run as they are from 22.18. */
const OLDEST_NODE = { major: 22, minor: 12 };

await main();

/** Everything else is imported only once Node is known to understand it. */
async function main(): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    const wanted = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
    process.stderr.write(
      `terms needs Node.js ${wanted} or newer, and this is ${process.versions.node}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { processHost } = await import('./host/process-host.ts');
  const { runTerms } = await import('./run-terms.ts');
  process.exitCode = await runTerms(processHost(), process.argv.slice(2));
}
