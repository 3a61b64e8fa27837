import { globSync, readdirSync, readFileSync } from 'node:fs';
import { openExample, semanticDiagnostics } from '@termsheet/compiler';
import { type DiagnosticPage, syntaxDiagnostics } from '@termsheet/dsl';
import { examplesOf } from '../packages/compiler/test/docs/examples-of.ts';
import { readPage } from '../packages/compiler/test/docs/read-page.ts';
import type { Seed } from './seed.ts';

const ROOT = new URL('../', import.meta.url);
const PAGES = new URL('docs/language/', ROOT);
const PROSE = new URL('packages/cli/test/fixtures/acme-note.txt', ROOT);

/** Contracts so long that a case takes only a stretch of them. */
const CONTRACTS = ['contracts/**/*.terms', 'packages/*/test/**/*.terms'];

/**
 * What cases are made of, read where it stands: every example of the language's pages, the good and the
 * bad example of each finding, and every contract. So a construct is tried as soon as it is documented.
 */
export function readSeeds(): readonly Seed[] {
  return [...readExamples(), ...readFindings(), ...readContracts()];
}

/** Every contract file of the repository, whole. */
export function readContracts(): readonly Seed[] {
  const prose = readFileSync(PROSE, 'utf8');
  return CONTRACTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT.pathname }))
    .filter((path) => !path.includes('node_modules'))
    .toSorted()
    .map((path) => ({
      text: readFileSync(new URL(path, ROOT), 'utf8'),
      prose,
      files: {},
      isSound: true,
    }));
}

function readExamples(): readonly Seed[] {
  return readdirSync(PAGES)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readPage(name, readFileSync(new URL(name, PAGES), 'utf8')))
    .flatMap(examplesOf)
    .map(({ text, files, error }) => ({ text, prose: '', files, isSound: error === null }));
}

function readFindings(): readonly Seed[] {
  const pages: readonly DiagnosticPage[] = [...syntaxDiagnostics, ...semanticDiagnostics];
  return pages.flatMap(({ examples: { bad, good, prose } }) => [
    { text: bad, prose: prose?.bad ?? '', files: usedBy(bad), isSound: false },
    { text: good, prose: prose?.good ?? '', files: usedBy(good), isSound: true },
  ]);
}

/** The example files that a text uses, and those that they use. */
function usedBy(text: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const waiting = [text];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    for (const [, path = ''] of each.matchAll(/^use "(.*?)"/gmu)) {
      const opened = openExample(path);
      if (files[path] !== undefined || 'refusal' in opened) continue;
      files[path] = opened.text;
      waiting.push(opened.text);
    }
  }
  return files;
}
