import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTRACTS, irOf } from '../emit/contracts.ts';
import { BatchLaw } from './batch-law.ts';

/** `pnpm fuzz batch` tries hundreds of each; here each contract has some. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['dyntek-note', 3],
  ['every-construct', 20],
]);

test.each([...CONTRACTS.keys()])(
  'a batch that asks for all terms has the rows of the engine, to the last word: %s',
  { timeout: 120_000 },
  (baseName) => {
    const law = new BatchLaw(irOf(baseName));
    let answered = 0;
    const agrees = fc.property(law.scenarios(), (scenario) => {
      const { given, expected } = law.ask(scenario);
      if (given === null) return;
      answered += 1;
      expect(given).toEqual(expected);
    });
    fc.assert(agrees, { numRuns: RUNS.get(baseName) ?? 8, seed: 20_061_123 });
    expect(answered).toBeGreaterThan(0);
  },
);
