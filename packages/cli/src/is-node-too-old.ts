import process from 'node:process';

/** What commander asks for. The sources run as they are from 22.18. */
const OLDEST = [22, 12] as const;

/** Whether this Node cannot run us, which is then said, with exit code 2. */
export function isNodeTooOld(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return false;
  const { node } = process.versions;
  process.stderr.write(`terms needs Node.js ${OLDEST.join('.')} or newer, and this is ${node}.\n`);
  process.exitCode = 2;
  return true;
}
