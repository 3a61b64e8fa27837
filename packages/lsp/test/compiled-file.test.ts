import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CompiledFile } from '../src/node/compiled-file.ts';

let folder: string;
let path: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-file-'));
  path = join(folder, 'start.cjs');
  cache = join(folder, 'cache');
  writeFileSync(path, "exports.answer = require('node:path').basename(__filename) + 1;");
});

/** The same file in another place, which V8 has not compiled in this process. */
function copyOf(file: string): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), 'start.cjs');
  copyFileSync(file, copy);
  return copy;
}

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0, bytes.length >> 1);
  writeFileSync(file, bytes);
}

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a later start finds what an earlier one compiled', () => {
  const first = new CompiledFile(path, cache);
  expect(first.run()).toEqual({ answer: 'start.cjs1' });
  expect(first.wasKept).toBe(false);
  first.keep();
  const later = new CompiledFile(copyOf(path), cache);
  expect(later.wasKept).toBe(true);
  expect(later.run()).toEqual({ answer: 'start.cjs1' });
});

test('another text of the same length is compiled anew, and kept in the place of the first', () => {
  new CompiledFile(path, cache).keep();
  writeFileSync(path, "exports.answer = require('node:path').basename(__filename) + 2;");
  const changed = new CompiledFile(path, cache);
  expect(changed.wasKept).toBe(false);
  expect(changed.run()).toEqual({ answer: 'start.cjs2' });
  changed.keep();
  expect(readdirSync(cache)).toHaveLength(1);
});

test('what a disk has damaged is compiled anew', () => {
  new CompiledFile(path, cache).keep();
  for (const name of readdirSync(cache)) damage(join(cache, name));
  const file = new CompiledFile(copyOf(path), cache);
  expect(file.wasKept).toBe(false);
  expect(file.run()).toEqual({ answer: 'start.cjs1' });
});

test('a folder that cannot be written stops nothing', () => {
  const file = new CompiledFile(path, path);
  file.keep();
  expect(file.run()).toEqual({ answer: 'start.cjs1' });
});
