import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const workingDirectory = fileURLToPath(new URL('../../../contracts', import.meta.url));
const FILES = readdirSync(workingDirectory, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.terms') && !path.split(sep).includes('node_modules'))
  .sort();

/** What no warning is: a note that the contract itself gives rise to. */
const NOTES = /^information\[/gmu;

test.each(FILES)('%s checks without errors and warnings', async (path) => {
  const { code, out } = await runCaptured(['check', '--strict', path], { workingDirectory });
  expect({ code, out }).toEqual({ code: 0, out });
  // An example is how the language is learned: nothing in it may need an excuse.
  if (path.startsWith(`examples${sep}`)) expect(out.match(NOTES)).toBeNull();
});

/** A file beside a contract, which uses it: its scenarios are held by the tests of the contracts. */
function isBeside(path: string): boolean {
  const [folder, name] = path.split(sep);
  return folder !== 'examples' && name !== `${folder}.terms`;
}

test.each(FILES.filter((path) => !isBeside(path)))(
  '%s keeps the promises of its scenarios, in every clause',
  async (path) => {
    const { code, out } = await runCaptured(['test', path], { workingDirectory });
    expect({ code, out }).toEqual({ code: 0, out });
    const [, used, all] = /(\d+) of (\d+) clauses exercised/u.exec(out) ?? [];
    if (path.startsWith(`examples${sep}`)) expect(used, out).toBe(all);
  },
);
