import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { emitters, readScenarios } from '@termsheet/compiler';
import { expect, test } from 'vitest';
import type { EmitOptions } from '../../src/emit/emitted-file.ts';
import { compilationOf } from './contracts.ts';
import { OUT } from './emitted-module.ts';

const PAGES = new URL('../../../../docs/targets/', import.meta.url);

/** The code blocks of a page of the docs, in order. */
function blocksOf(page: string): readonly { readonly language: string; readonly text: string }[] {
  const text = readFileSync(new URL(page, PAGES), 'utf8');
  const blocks = text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu);
  return [...blocks].map(([, language = '', code = '']) => ({ language, text: code }));
}

function blockOf(page: string, language: string): string {
  const block = blocksOf(page).find((each) => each.language === language);
  if (block === undefined) throw new Error(`${page} has no block of ${language}.`);
  return block.text;
}

/** Writes a contract for a target into a folder of its own. */
function build(target: string, baseName: string, asked: Partial<EmitOptions> = {}): string {
  const { ir, file, sourceHash } = compilationOf(baseName);
  const folder = join(OUT, 'docs', target);
  rmSync(folder, { recursive: true, force: true });
  const emit = emitters.get(target);
  const options = { baseName, sourceHash, scenarios: readScenarios(file, ir), ...asked };
  for (const { path, text } of emit?.(ir, options) ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs what stands in a folder; gives what it prints. */
function run(folder: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, ['-C', 'source', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
}

test('the page of the TypeScript target prints what it says', () => {
  const folder = build('typescript', 'cashless-warrant');
  const code = blockOf('typescript.md', 'js').replace(
    `'cashless-warrant'`,
    `'./cashless-warrant.js'`,
  );
  writeFileSync(join(folder, 'index.js'), code);
  expect(run(folder, 'index.js')).toBe(blockOf('typescript.md', ''));
});

test('the page of simulations prints what it says', () => {
  const folder = build('simulation', 'floating-price-preferred', {
    numeric: 'float64',
    terms: ['Conversion Price'],
  });
  writeFileSync(join(folder, 'simulate.js'), blockOf('simulation.md', 'js'));
  expect(run(folder, 'simulate.js')).toBe(blockOf('simulation.md', ''));
});

test('the emitter of the page of the representation emits what it says', () => {
  const folder = build('ir', 'small-note');
  writeFileSync(join(folder, 'formulas.js'), blockOf('ir.md', 'js'));
  expect(run(folder, 'formulas.js', 'small-note.ir.json')).toBe(blockOf('ir.md', 'sql'));
});
