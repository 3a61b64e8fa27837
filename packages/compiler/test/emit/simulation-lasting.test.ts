import { readFileSync } from 'node:fs';
import { compile } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ir } from '../../src/ir/ir.ts';
import { DirectLaw } from './direct-law.ts';

test.each([
  ['what may change of itself is found on the day on which the engine finds it', 'lasting'],
  [
    'what comes of an event in doubt is in doubt from the day on which it is for the engine',
    'in-doubt',
  ],
  ['so is what comes so long after it, and what may be done already', 'after-doubt'],
])(
  '%s',
  (_, name) => {
    const law = new DirectLaw(read(new URL(`fixtures/${name}.terms`, import.meta.url)));
    const agrees = fc.property(law.questions(), (question) => {
      const { given, expected } = law.ask(question);
      expect(given).toEqual(expected);
    });
    fc.assert(agrees, { numRuns: 40, seed: 20_061_123 });
  },
  120_000,
);

function read(url: URL): Ir {
  const { ir } = compile({ path: 'lasting.terms', text: readFileSync(url, 'utf8') });
  if (ir === null) throw new Error('The contract has errors.');
  return ir;
}
