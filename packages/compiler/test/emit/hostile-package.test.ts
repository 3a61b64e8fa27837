import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { readScenarios } from '@termsheet/compiler';
import { expect, test } from 'vitest';
import type { EmittedFile } from '../../src/emit/emitted-file.ts';
import { packageName } from '../../src/emit/typescript/package/package-name.ts';
import { emitTypeScript } from '../../src/emit/typescript/emit-typescript.ts';
import { compilationOf } from './contracts.ts';
import { OUT } from './emitted-module.ts';
import { hostileIr, PAYLOAD, spoilText } from './hostile-ir.ts';

/** The package of a contract all of whose words try to get out of where they stand. */
function hostilePackage(): readonly EmittedFile[] {
  const { ir, file, sourceHash } = compilationOf('every-construct');
  const scenarios = readScenarios(file, ir).map((scenario) => ({
    ...scenario,
    title: spoilText(scenario.title),
  }));
  return emitTypeScript(hostileIr(ir), { baseName: 'hostile', sourceHash, scenarios });
}

const files = hostilePackage();

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

test('the files are those of any contract, by names of ours', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'package.json',
    'README.md',
    'hostile.js',
    'hostile.d.ts',
    'src/hostile.ts',
    'inputs.schema.json',
    'outputs.schema.json',
    'vectors.json',
    'test/vectors.test.js',
  ]);
});

test('no file holds what a page acts upon, or a reader cannot see', () => {
  for (const { path, text } of files) {
    const found = text.match(
      /[\r\t\0\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|<\/script|<!--/giu,
    );
    expect({ path, found }).toEqual({ path, found: null });
  }
});

test('the manifest has the words of the contract in its description alone', () => {
  const manifest = JSON.parse(textOf('package.json')) as Readonly<Record<string, unknown>>;
  const { description, ...rest } = manifest;
  expect(description).toContain(PAYLOAD);
  expect(JSON.stringify(rest)).not.toContain('pwned');
  expect(rest).toMatchObject({ name: 'hostile', scripts: { test: 'node --test' } });
});

test('the schemas and vectors are data: the words come out as they went in', () => {
  const schema = JSON.parse(textOf('inputs.schema.json')) as { readonly title: string };
  expect(schema.title).toContain(PAYLOAD);
  const { vectors } = JSON.parse(textOf('vectors.json')) as {
    readonly vectors: readonly { readonly title: string }[];
  };
  expect(vectors[0]?.title).toContain(PAYLOAD);
});

test('no words get out of the paragraph, cell or block of the README that they stand in', () => {
  const lines = textOf('README.md').split('\n');
  const ours =
    /^(?:#{1,3} (?:Use|Inputs|Blanks|Facts, dated|Readings|Rows of tables|Events|Results on a date|Test vectors)$|# [^#]|```(?:sh|js)?$|\| |- “)/u;
  const starts = lines.filter((line) => /^(?:#|`{3}|\||[-+*] |<|\d+\. |>|~{3})/u.test(line));
  expect(starts.filter((line) => !ours.test(line))).toEqual([]);
  // A fence opens and closes in turn, and each table has as many cells in every row.
  expect(lines.filter((line) => line.startsWith('```')).length % 2).toBe(0);
  const prose = lines
    .filter((line, at) => !isInFence(lines, at) && !line.startsWith('```'))
    .join('\n');
  const spans = prose.replaceAll(/`[^`\n]*`/gu, '');
  expect(spans.match(/(?<!\\)(?:[[\]<>`*]|~~|@|https?:)/gu)).toBeNull();
  for (const table of prose.split('\n\n').filter((part) => part.startsWith('|'))) {
    const widths = table.split('\n').map((row) => row.match(/(?<!\\)\|/gu)?.length);
    expect(new Set(widths).size).toBe(1);
  }
});

function isInFence(lines: readonly string[], at: number): boolean {
  return lines.slice(0, at + 1).filter((line) => line.startsWith('```')).length % 2 === 1;
}

test('the vectors of a hostile contract run, and nothing else does', () => {
  const folder = join(OUT, 'packages', 'hostile');
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const script = `await import('./hostile.js'); console.log(globalThis.pwned);`;
  const args = ['-C', 'source', '--input-type=module', '-e', script];
  expect(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })).toBe(
    'undefined\n',
  );
});

test.each([
  ['note', 'note'],
  ['fs', 'fs-terms'],
  ['http', 'http-terms'],
  ['a'.repeat(300), 'a'.repeat(100)],
  [`${'a'.repeat(99)}-b`, 'a'.repeat(99)],
])('the package of %s is %s', (baseName, name) => {
  expect(packageName(baseName)).toBe(name);
});
