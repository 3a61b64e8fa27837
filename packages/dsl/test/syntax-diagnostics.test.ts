import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { syntaxDiagnostics } from '../src/index.ts';
import { codesOf } from './parse-text.ts';

const framework = new Set([
  'diagnostic.ts',
  'diagnostic-kind.ts',
  'display-width.ts',
  'render-diagnostic.ts',
  'syntax-diagnostics.ts',
]);

describe.each(syntaxDiagnostics.map((page) => [page.code, page] as const))('%s', (code, page) => {
  test('its bad example has it and nothing else', () => {
    expect(codesOf(page.examples.bad)).toEqual([code]);
  });

  test('its good example has nothing', () => {
    expect(codesOf(page.examples.good)).toEqual([]);
  });
});

test('each kind has a file of its name, and each file is registered', () => {
  const files = readdirSync(new URL('../src/diagnostics', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !framework.has(file))
    .map((file) => file.replace('.ts', ''));
  expect(syntaxDiagnostics.map((page) => page.code)).toEqual(files.toSorted());
});
