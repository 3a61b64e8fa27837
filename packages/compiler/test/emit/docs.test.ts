import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { emitters, readScenarios } from '@termsheet/compiler';
import { expect, test } from 'vitest';
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
function build(target: string, baseName: string): string {
  const { ir, file, sourceHash } = compilationOf(baseName);
  const folder = join(OUT, 'docs', target);
  rmSync(folder, { recursive: true, force: true });
  const emit = emitters.get(target);
  const options = { baseName, sourceHash, scenarios: readScenarios(file, ir) };
  for (const { path, text } of emit?.(ir, options) ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('the page of the TypeScript target prints what it says', () => {
  const folder = build('typescript', 'cashless-warrant');
  const code = blockOf('typescript.md', 'js').replace(
    `'cashless-warrant'`,
    `'./cashless-warrant.js'`,
  );
  writeFileSync(join(folder, 'index.js'), code);
  const printed = execFileSync(process.execPath, ['-C', 'source', 'index.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed).toBe(blockOf('typescript.md', ''));
});

test('the emitter of the page of the representation emits what it says', () => {
  const folder = build('ir', 'small-note');
  writeFileSync(join(folder, 'formulas.js'), blockOf('ir.md', 'js'));
  const printed = execFileSync(process.execPath, ['formulas.js', 'small-note.ir.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed).toBe(blockOf('ir.md', 'sql'));
});
