import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PRETTIER = join(
  dirname(createRequire(import.meta.url).resolve('prettier')),
  'bin/prettier.cjs',
);
const PLUGIN = './packages/dsl/src/format/prettier.ts';

/** Runs Prettier as a shell does, with no configuration but the plugin. */
async function runPrettier(...words: string[]): Promise<string> {
  const all = [PRETTIER, '--no-config', '--plugin', PLUGIN, ...words];
  const { stdout } = await promisify(execFile)(process.execPath, all, { cwd: ROOT });
  return stdout;
}

test('prettier lays out a file with the plugin alone, to our width', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'terms-')), 'x.terms');
  const name = 'Amount That Was Paid To The Holder';
  writeFileSync(path, `clause  §1\nX means   ${name} + ${name} // c\n`);
  const laidOut = `clause §1\n  X means ${name} + ${name} // c\n`;
  expect(await runPrettier(path)).toBe(laidOut);
  expect(await runPrettier('--write', path)).toContain('x.terms');
  expect(readFileSync(path, 'utf8')).toBe(laidOut);
  expect(await runPrettier('--check', path)).toContain('All matched files use Prettier code style');
});

test('prettier lays out the blocks of a page too', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'terms-')), 'page.md');
  writeFileSync(path, '# Page\n\n```terms\nclause  §1\nblank X:money\n```\n');
  expect(await runPrettier(path)).toBe('# Page\n\n```terms\nclause §1\n  blank X : money\n```\n');
});
