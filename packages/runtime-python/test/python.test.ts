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
}, 240_000);

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
}, 240_000);

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

test('every module of the runtime has its twin, and few are of Python alone', () => {
  const theirs = modulesOf('../runtime/src', '.ts').map((name) => name.replaceAll('-', '_'));
  const ours = modulesOf('termsheet_runtime', '.py');
  expect(theirs.filter((name) => !ours.includes(name) && !NOT_NEEDED.has(name))).toEqual([]);
  expect(ours.filter((name) => !theirs.includes(name))).toEqual(OF_PYTHON_ALONE);
});

/** What fractions and whole numbers of the standard library do by themselves, and two modules more. */
const NOT_NEEDED: ReadonlySet<string> = new Set([
  'dates/require_integer',
  'exact/greatest_common_divisor',
  'exact/lowest_terms',
  'exact/short_fraction',
  // A class of Python opens the contract and explains its terms: `typed/contract_on_date`.
  'typed/explain_term',
  'typed/open_contract',
]);

const OF_PYTHON_ALONE: readonly string[] = [
  // What emitted modules import, all of it in one place.
  'emitted',
  // To JavaScript the same of two values is an operator.
  'timeline/identical',
  // A list of JavaScript grows where it is written behind its end.
  'timeline/put_local',
  // A thread with a stack as deep as the limits allow terms to rest on one another.
  'timeline/room',
  // The test vectors of an emitted package, and results as they have them.
  'typed/as_json',
  'typed/check_vector',
];

/** The modules of a folder, without those that only name others. */
function modulesOf(under: string, ending: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', under], {
    cwd: folder,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(under.length + 1, -ending.length))
    .filter((name) => !/(?:^|\/)(?:index|__init__)$/u.test(name))
    .toSorted();
}
