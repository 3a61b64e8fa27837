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

test('every module of a chapter has its twin', () => {
  const theirs = modulesOf('../runtime/src', '.ts').map((name) => name.replaceAll('-', '_'));
  const ours = modulesOf('termsheet_runtime', '.py');
  const chapters = new Set(ours.map(chapterOf));
  const needed = theirs.filter((name) => chapters.has(chapterOf(name)) && !NOT_NEEDED.has(name));
  expect(needed.filter((name) => !ours.includes(name))).toEqual([]);
});

/** What the standard library does by itself, and what Python has no use for. */
const NOT_NEEDED: ReadonlySet<string> = new Set([
  // What is left of figures in doubles: Python counts exactly.
  'arithmetic/left_over',
  'dates/require_integer',
  'exact/compare_doubles',
  'exact/decimal',
  'exact/greatest_common_divisor',
  'exact/long_figure',
  'exact/lowest_terms',
  'exact/nearest_double',
  'exact/short_fraction',
  'exact/shortest_form',
  // A class of Python opens the contract and explains its terms: `typed/contract_on_date`.
  'typed/explain_term',
  'typed/open_contract',
  // What the other engine looks up so as to be fast.
  'timeline/program_index',
  'timeline/timeline',
  'version',
]);

function chapterOf(name: string): string {
  return name.split('/')[0] ?? '';
}

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
