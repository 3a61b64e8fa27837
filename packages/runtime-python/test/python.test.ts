import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

test('the unit tests pass, and no warning is given', () => {
  const run = spawnSync('python3', ['-W', 'error', '-m', 'unittest'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [, count = '0'] = /^Ran (\d+) tests/mu.exec(run.stderr) ?? [];
  expect(run.status, run.stderr).toBe(0);
  expect(Number(count)).toBeGreaterThan(30);
}, 120_000);

test('Pyright has nothing to say in its strict mode', () => {
  const pyright = fileURLToPath(import.meta.resolve('pyright/index.js'));
  const run = spawnSync(process.execPath, [pyright, '--outputjson'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const report = JSON.parse(run.stdout) as Report;
  expect(report.summary.filesAnalyzed).toBeGreaterThan(100);
  expect(report.generalDiagnostics.map(lineOf)).toEqual([]);
}, 120_000);

interface Report {
  readonly summary: { readonly filesAnalyzed: number };
  readonly generalDiagnostics: readonly Diagnostic[];
}

interface Diagnostic {
  readonly file: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

function lineOf({ file, message, range }: Diagnostic): string {
  return `${file.slice(folder.length)}:${range.start.line + 1}: ${message}`;
}

test('the folder holds the chapters of the runtime, and none of its own', () => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '../runtime/src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const theirs = namesOf(listed, '../runtime/src/', '.ts').filter((name) => !isOnlyTheirs(name));
  const mine = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'termsheet_runtime'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const ours = namesOf(mine, 'termsheet_runtime/', '.py').filter(
    (name) => !name.endsWith('__init__'),
  );
  expect(theirs.map((name) => name.replaceAll('-', '_')).toSorted()).toEqual(ours.toSorted());
});

function namesOf(listed: string, folder: string, ending: string): readonly string[] {
  return listed
    .split('\n')
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(folder.length, -ending.length));
}

/** Modules that name others, and those for what fractions of the standard library do by themselves. */
function isOnlyTheirs(name: string): boolean {
  return (
    /(?:^|\/)index$/u.test(name) ||
    ['greatest-common-divisor', 'lowest-terms', 'short-fraction', 'require-integer'].some((each) =>
      name.endsWith(`/${each}`),
    )
  );
}
