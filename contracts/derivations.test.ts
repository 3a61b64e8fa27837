import { expect, test } from 'vitest';
import { CONTRACTS } from './catalogue/real-contracts.ts';
import { absent } from './catalogue/shared-file.ts';
import { CASES, readOracleCases } from './catalogue/oracle-cases.ts';
import { walkOracle } from './derivations/walk-oracle.ts';
import { newWalk } from './derivations/walk-derivation.ts';

/** Of so many scenarios one is walked here; `pnpm fuzz derivations` walks all of them. */
const ONE_OF = 8;

test('every derivation of a worked case ends in inputs, and each of its steps comes to what it says', (context) => {
  if (readOracleCases() === null) return absent(context, CASES);
  const walked = newWalk();
  for (const contract of CONTRACTS) walkOracle(contract, (place) => place % ONE_OF === 0, walked);
  expect(walked.faults).toEqual([]);
  expect(walked.steps).toBeGreaterThan(5_000);
});
