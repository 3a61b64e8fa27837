import { readFileSync } from 'node:fs';
import { compile } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ir } from '../../src/ir/ir.ts';
import { DirectLaw } from './direct-law.ts';

const LASTING = new URL('fixtures/lasting.terms', import.meta.url);

test('what may change of itself is found on the day on which the engine finds it', () => {
  const law = new DirectLaw(read(LASTING));
  const agrees = fc.property(law.questions(), (question) => {
    const { given, expected } = law.ask(question);
    expect(given).toEqual(expected);
  });
  fc.assert(agrees, { numRuns: 40, seed: 20_061_123 });
}, 120_000);

function read(url: URL): Ir {
  const { ir } = compile({ path: 'lasting.terms', text: readFileSync(url, 'utf8') });
  if (ir === null) throw new Error('The contract has errors.');
  return ir;
}
