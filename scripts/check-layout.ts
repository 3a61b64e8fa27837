import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import process from 'node:process';

/** Holds that every tracked or new file is as Prettier lays it out: one Prettier on each processor. */
async function checkLayout(): Promise<void> {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(path));
  const count = availableParallelism();
  const shares = Array.from({ length: count }, (_, share) =>
    paths.filter((__, place) => place % count === share),
  );
  const codes = await Promise.all(
    shares.filter((share) => share.length > 0).map(async (share) => checkFiles(share)),
  );
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
}

/** What Prettier ends with: 0 where all files are laid out, or are none that it knows. */
async function checkFiles(paths: readonly string[]): Promise<number | null> {
  const prettier = createRequire(import.meta.url).resolve('prettier/bin/prettier.cjs');
  const words = ['--check', '--ignore-unknown', '--log-level', 'warn', '--', ...paths];
  const child = spawn(process.execPath, [prettier, ...words], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

await checkLayout();
