import { readFileSync } from 'node:fs';
import { checkInvariants, compile } from '@termsheet/compiler';
import { assert, constantFrom, nat, property } from 'fast-check';
import { expect, it } from 'vitest';

const FILE = readFileSync(new URL('fixtures/dyntek-like.terms', import.meta.url), 'utf8');
const WORDS = [...new Set(FILE.match(/\S+/g))];

/** The file with one word put in the place of another. */
function withWord(at: number, word: string): string {
  let index = -1;
  return FILE.replaceAll(/\S+/g, (old) => {
    index += 1;
    return index === at ? word : old;
  });
}

function checkSound(text: string): void {
  const { ir, diagnostics } = compile({ path: 'test.terms', text });
  expect(ir === null).toBe(diagnostics.some((diagnostic) => diagnostic.severity === 'error'));
  if (ir !== null) expect(checkInvariants(ir)).toEqual([]);
}

it('gives a sound result or a finding for a file with any line missing', () => {
  const lines = FILE.split('\n');
  for (const index of lines.keys()) checkSound(lines.toSpliced(index, 1).join('\n'));
});

it('gives a sound result or a finding for a file with any word in the place of another', () => {
  const count = FILE.match(/\S+/g)?.length ?? 0;
  const arbitrary = [nat(count - 1), constantFrom(...WORDS)] as const;
  assert(
    property(...arbitrary, (at, word) => {
      checkSound(withWord(at, word));
    }),
    { numRuns: 300, seed: 20061122 },
  );
});

it('finds one thing wrong where one use of a Term is misspelt', () => {
  // A use: a Term that stands neither first on its line nor in a list of declared names.
  const uses = [
    ...FILE.matchAll(/(?<= (?:means|than|set|to|by|[/*+-]|on) )(?!October)[A-Z][a-z]+/g),
  ];
  expect(uses.length).toBeGreaterThan(20);
  for (const use of uses) {
    const text = `${FILE.slice(0, use.index + 2)}x${FILE.slice(use.index + 2)}`;
    const { diagnostics } = compile({ path: 'test.terms', text });
    const around = FILE.slice(use.index - 20, use.index + 40);
    expect(diagnostics.length, around).toBeLessThanOrEqual(1);
  }
});
