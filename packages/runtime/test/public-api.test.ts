import { existsSync, readFileSync } from 'node:fs';
import * as runtime from '@termsheet/runtime';
import { RUNTIME_VERSION } from '@termsheet/runtime';
import { expect, test } from 'vitest';

const PACKAGE = new URL('../', import.meta.url);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies: object;
  readonly sideEffects: boolean;
  readonly exports: { readonly '.': Readonly<Record<string, string>> };
}

const manifest = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as Manifest;

// Whoever has an emitted package relies on these names: what goes from this list breaks them.
test('what the package exports', async () => {
  const names = Object.entries(runtime).map(([name, value]) => `${kindOf(value)} ${name}`);
  await expect(`${names.sort().join('\n')}\n`).toMatchFileSnapshot('snapshots/public-api.txt');
});

test('the package can be published, by itself and whole', () => {
  expect(manifest).toMatchObject({
    version: RUNTIME_VERSION,
    dependencies: {},
    sideEffects: false,
  });
  expect(manifest.private).toBeUndefined();
  const { source = '', types = '', default: main = '' } = manifest.exports['.'];
  expect(existsSync(new URL(source, PACKAGE))).toBe(true);
  // What is published is what the compiler makes of the source.
  expect([types, main]).toEqual(['./dist/index.d.ts', './dist/index.js']);
});

function kindOf(value: unknown): string {
  if (typeof value !== 'function') return 'constant';
  return /^class\b/u.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
}
