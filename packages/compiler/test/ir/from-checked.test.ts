import { readFileSync } from 'node:fs';
import { checkInvariants, compile, type Ir } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { printIr } from './print-ir.ts';

function lower(text: string): Ir {
  const { ir, diagnostics } = compile({ path: 'test.terms', text });
  const severe = diagnostics.filter(({ severity }) => severity !== 'information');
  expect(severe.map((diagnostic) => diagnostic.message)).toEqual([]);
  if (ir === null) throw new Error('no representation');
  return ir;
}

function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.terms`, import.meta.url), 'utf8');
}

describe('a file like the DynTek note', () => {
  const ir = lower(readFixture('dyntek-like'));

  it('keeps every invariant', () => {
    expect(checkInvariants(ir)).toEqual([]);
  });

  it('is lowered as it was', async () => {
    await expect(printIr(ir)).toMatchFileSnapshot('fixtures/dyntek-like.ir.txt');
  });
});
