import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../src/format/units.ts';
import { canRead } from '../random/derive-text.ts';
import { findBreach } from '../random/laid-out.ts';
import { randomFile, strewComments } from '../random/random-file.ts';
import { parseText } from '../parse-text.ts';

/** What a file follows from; the fewer choices, the smaller it is. */
const choices = fc.array(fc.nat(9_999), { maxLength: 1_500, size: 'max' });

/** Takes one choice after the other. */
function chooser(taken: readonly number[]): (bound: number) => number {
  let at = 0;
  return (bound) => (taken[at++] ?? 0) % bound;
}

test('random files keep the law of layout, with and without comments', async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (taken) => {
      const choose = chooser(taken);
      const text = randomFile(choose);
      expect(await findBreach(text)).toBeNull();
      expect(await findBreach(strewComments(text, choose))).toBeNull();
    }),
    { numRuns: 120, seed: 38 },
  );
}, 120_000);

test('random files have every kind of node, and can be read', () => {
  const kinds = new Set<string>();
  let units = 0;
  const samples = fc.sample(choices, { numRuns: 600, seed: 38 });
  for (const taken of samples) {
    const text = randomFile(chooser(taken));
    expect(canRead(text)).toBe(true);
    const { file } = parseText(text);
    units += unitsOf(file).length;
    collectKinds(file.sections, kinds);
  }
  expect(units / samples.length).toBeGreaterThan(5);
  expect(kindsOfTree().filter((kind) => !kinds.has(kind))).toEqual(['Comment', 'File']);
}, 120_000);

function collectKinds(value: unknown, kinds: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && typeof value.kind === 'string') kinds.add(value.kind);
  for (const part of Object.values(value)) collectKinds(part, kinds);
}

/** Every kind that the syntax tree declares. */
function kindsOfTree(): string[] {
  const directory = new URL('../../src/tree/', import.meta.url);
  const kinds = new Set<string>();
  for (const name of readdirSync(directory).filter((entry) => entry.endsWith('.ts'))) {
    const source = readFileSync(new URL(name, directory), 'utf8');
    for (const [, kind = ''] of source.matchAll(/kind: '(\w+)'/g)) kinds.add(kind);
  }
  return [...kinds].sort();
}
