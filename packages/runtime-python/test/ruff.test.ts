import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

test('every module is laid out as Ruff would, and Ruff finds nothing in it', () => {
  const ruff = new Workspace(settings(), PositionEncoding.Utf16);
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.py'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').filter((path) => path !== '');
  expect(paths.length).toBeGreaterThan(200);
  const found = paths.flatMap((path) => {
    const text = readFileSync(`${folder}${path}`, 'utf8');
    const said = ruff.check(text) as readonly Said[];
    const lines = said.map(
      ({ code, message, start_location }) =>
        `${path}:${start_location.row}: ${code ?? ''} ${message}`,
    );
    return ruff.format(text) === text ? lines : [`${path}: ruff format`, ...lines];
  });
  expect(found).toEqual([]);
});

interface Said {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number };
}

/** Those of `pyproject.toml`, which Ruff's build for Node does not read by itself. */
function settings(): Record<string, unknown> {
  const text = readFileSync(`${folder}pyproject.toml`, 'utf8');
  const lint = text.slice(text.indexOf('[tool.ruff.lint]'));
  const isort = { 'combine-as-imports': text.includes('\ncombine-as-imports = true\n') };
  return {
    'line-length': Number(/^line-length = (\d+)$/mu.exec(text)?.[1]),
    'target-version': /^target-version = "(\w+)"$/mu.exec(text)?.[1],
    lint: { select: listOf(lint, 'select'), ignore: listOf(lint, 'ignore'), isort },
  };
}

function listOf(text: string, name: string): unknown {
  return JSON.parse(new RegExp(`^${name} = (\\[.*\\])$`, 'mu').exec(text)?.[1] ?? '[]');
}
