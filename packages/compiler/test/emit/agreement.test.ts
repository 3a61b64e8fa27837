import { beforeAll, describe, expect, test } from 'vitest';
import { nameParts } from '../../src/emit/typescript/names/name-parts.ts';
import { mapProgram } from '../../src/ir/map-program.ts';
import { holdsAgreement, holdsDerivations } from './agreement-law.ts';
import { InProcess, type Terms } from './compare-evaluators.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { openModule, openProgram, type Open } from './emitted-module.ts';

/** `pnpm fuzz typescript` tries thousands; here each contract has some, and the whole note, which is slow, few. */
const RUNS: ReadonlyMap<string, number> = new Map([
  ['conversion-note', 60],
  ['dyntek-note', 8],
  ['every-construct', 40],
]);

/** So many of those whose derivations are compared, step by step. */
const DERIVED: ReadonlyMap<string, number> = new Map([['dyntek-note', 1]]);

/** Where windows are longer than random histories fill, the contract's scenarios hold the rest. */
const DETERMINED: ReadonlyMap<string, number> = new Map([['convertible-144a', 0.6]]);

/** Far beyond what the runs take on an idle machine. */
const TIMEOUT = 120_000;

describe.each([...CONTRACTS.keys()])('%s', (baseName) => {
  const ir = irOf(baseName);
  const names = nameParts(ir);
  const evaluator = new InProcess(ir, names);
  let open: Open;

  beforeAll(async () => {
    open = await openModule(ir, 'agreement', baseName);
  });

  test(
    'an emitted module gives what the in-process evaluator gives, whatever the history',
    () => {
      const read = new Set<string>();
      const determined = new Set<string>();
      const trials = { numRuns: RUNS.get(baseName) ?? 30, seed: 20_060_308 };
      holdsAgreement({ evaluator, open }, trials, (terms) =>
        noteTerms(terms, { read, determined }),
      );
      // Where a term never has a value, the law holds and says nothing of it.
      const share = DETERMINED.get(baseName) ?? 0.9;
      expect(determined.size).toBeGreaterThan(share * read.size);
    },
    TIMEOUT,
  );

  test('the program of the module is the contract’s, but for its code', async () => {
    const emitted = await openProgram(ir, 'program', baseName);
    const { solver, ...program } = emitted;
    expect(mapProgram(program, () => 'code')).toEqual(mapProgram(ir, () => 'code'));
    expect(solver === undefined).toBe(ir.systems.length === 0);
  });

  test('its derivations are those of the in-process evaluator', { timeout: TIMEOUT }, () => {
    const trials = { numRuns: DERIVED.get(baseName) ?? 5, seed: 20_060_309 };
    holdsDerivations({ evaluator, open }, trials);
  });
});

function noteTerms(
  terms: Terms,
  { read, determined }: { readonly read: Set<string>; readonly determined: Set<string> },
): void {
  for (const [term, outcome] of terms) {
    // A docket is no term.
    if (term === 'docket') continue;
    // What is kept for each of several counts once, whichever of them has a value.
    const [name = term] = term.split(' for ', 1);
    read.add(name);
    if (JSON.stringify(outcome).includes('"status":"value"')) determined.add(name);
  }
}
