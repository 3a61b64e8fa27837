import {
  checkProse,
  compile,
  openExample,
  readProse,
  recompile,
  semanticDiagnostics,
} from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import { describe, expect, test } from 'vitest';

/** All that the words add, in no order. */
function inProse(compilation: ReturnType<typeof compile>, prose: string): readonly Diagnostic[] {
  return [...checkProse(compilation, readProse(prose))].flat();
}

/** Where the words name a closed day is shown only by `compile`. */
function withoutWords(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'due-on-closed-day' ? { ...diagnostic, prose: [] } : diagnostic;
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((each) => JSON.stringify(withoutWords(each))).toSorted();
}

describe('what the words add by themselves is what they add to a compilation', () => {
  for (const { code, examples } of semanticDiagnostics) {
    if (examples.prose === undefined) continue;
    const { bad, good, prose } = examples;
    test.each([
      [bad, prose.bad],
      [good, prose.good],
      [`${bad}\n  X means`, prose.bad],
    ])(`${code}, %#`, (text, words) => {
      const source = { path: 'example.terms', text };
      const apart = compile(source, { open: openExample });
      const together = compile(source, { open: openExample, prose: words });
      const all = [...apart.diagnostics, ...inProse(apart, words)];
      expect(inOrder(all)).toEqual(inOrder(together.diagnostics));
    });
  }
});

const CONTRACT =
  'contract "Note"\n  prose "note.txt"\n  currency USD\n  in effect from May 1, 2026\n';
const WORDS =
  '1. Interest. Interest accrues at five percent (6%) a year and is paid at maturity.\n';

test('what is found in the words alone is told where the file names them, after an edit too', () => {
  const words = readProse(WORDS);
  const first = compile({ path: 'note.terms', text: CONTRACT });
  const later = recompile(first, { path: 'note.terms', text: `// anew\n${CONTRACT}` });
  const [before, after] = [first, later].map((each) =>
    [...checkProse(each, words)].flat().filter(({ code }) => code === 'words-and-figures-differ'),
  );
  expect(before?.map(({ span }) => span)).toEqual([{ start: 18, end: 34 }]);
  expect(after?.map(({ span }) => span)).toEqual([{ start: 26, end: 42 }]);
});

test('the laws are asked one at a time', () => {
  const compilation = compile({ path: 'note.terms', text: CONTRACT });
  const steps = [...checkProse(compilation, readProse(WORDS))];
  expect(steps.length).toBeGreaterThan(60);
});
