import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { readScenarios } from '@termsheet/compiler';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { emitTypeScript } from '../../src/emit/typescript/emit-typescript.ts';
import { compilationOf, CONTRACTS } from './contracts.ts';
import { OUT } from './emitted-module.ts';

/** What the test reads of \`vectors.json\`. */
interface PackedVectors {
  readonly source: string;
  readonly terms: readonly string[];
  readonly outcomes: readonly unknown[];
  readonly vectors: readonly {
    readonly inputs: unknown;
    readonly days: readonly { readonly on: string; readonly terms: readonly number[] }[];
  }[];
  readonly leftOut: readonly unknown[];
}

type Files = ReadonlyMap<string, string>;

const PACKAGES = new Map<string, Files>();

/** The files of a contract's package, by their paths; each is emitted once for all tests. */
function packageOf(baseName: string): Files {
  const files = PACKAGES.get(baseName) ?? emitPackage(baseName);
  PACKAGES.set(baseName, files);
  return files;
}

function emitPackage(baseName: string): Files {
  const { ir, file, sourceHash } = compilationOf(baseName);
  const scenarios = readScenarios(file, ir);
  const files = emitTypeScript(ir, { baseName, sourceHash, scenarios });
  return new Map(files.map(({ path, text }) => [path, text]));
}

function writePackage(baseName: string): string {
  const folder = join(OUT, 'packages', baseName);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of packageOf(baseName)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe.each([...CONTRACTS.keys()])('the package of %s', (baseName) => {
  const files = packageOf(baseName);
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? '');

  test('has vectors as Prettier would have them', async () => {
    const text = files.get('vectors.json') ?? '';
    expect(text).toBe(await format(text, { parser: 'json', printWidth: 100 }));
  });

  test('has schemas that its vectors keep', () => {
    // Code that is run a few times is not worth making faster.
    const code = { optimize: false };
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, code });
    const isInputs = ajv.compile(read('inputs.schema.json') as object);
    const isOutputs = ajv.compile(read('outputs.schema.json') as object);
    const { source, terms, outcomes, vectors, leftOut } = read('vectors.json') as PackedVectors;
    expect(leftOut).toEqual([]);
    for (const { inputs, days } of vectors) {
      expect([isInputs(inputs), isInputs.errors]).toEqual([true, null]);
      for (const { on, terms: places } of days) {
        const results = terms.map((term, at) => [term, outcomes[places[at] ?? -1]]);
        const output: unknown = { asOf: on, source, ...Object.fromEntries(results) };
        expect([isOutputs(output), isOutputs.errors]).toEqual([true, null]);
      }
    }
    expect(isInputs({ blanks: { 'no such blank': 1 } })).toBe(false);
    expect(isOutputs({ asOf: '2026-01-05', source })).toBe(
      Object.keys((read('outputs.schema.json') as { properties: object }).properties).length === 2,
    );
  });
});

test('a package is tested by its vectors, and its README says what runs', () => {
  const folder = writePackage('cashless-warrant');
  const run = (args: readonly string[], more: object = {}): string =>
    // From the sources of the runtime: that its build runs too is shown where it is packed.
    execFileSync(process.execPath, ['-C', 'source', ...args], {
      cwd: folder,
      encoding: 'utf8',
      // A test within a test would report to the outer one.
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      ...more,
    });
  expect(run(['--test', '--test-reporter=tap'])).toMatch(/^# pass 3$/mu);
  const vectors = join(folder, 'vectors.json');
  const changed = packageOf('cashless-warrant').get('vectors.json') ?? '';
  writeFileSync(vectors, changed.replace('"text": "', '"text": "not '));
  expect(() => run(['--test'], { stdio: 'pipe' })).toThrow();
  const [, example = ''] =
    /```js\n([\s\S]*?)```/u.exec(packageOf('cashless-warrant').get('README.md') ?? '') ?? [];
  const here = example.replace("from 'cashless-warrant'", "from './cashless-warrant.js'");
  expect(run(['--input-type=module', '-e', here])).toContain('Net Shares Issued');
});
