import { describe, expect, test } from 'vitest';
import { readContractFolder } from './catalogue/contract-folder.ts';
import { CONTRACTS, pathOf } from './catalogue/real-contracts.ts';
import { mutate } from '../mutation/mutant.ts';
import { describeMutant, mutantsOf, type PlacedMutant } from '../mutation/mutants-of.ts';
import { nearestFirst, scenariosOfFolder } from '../mutation/read-scenarios.ts';
import { runMutant } from '../mutation/run-mutant.ts';

/** One mistake of so many is tried here; `pnpm mutate` tries all of them. */
const ONE_OF = 100;

describe.each(CONTRACTS)('$folder', (contract) => {
  const folder = readContractFolder(pathOf(contract));
  const mutants = mutantsOf(folder);

  test('a scenario finds each mistake of a fixed sample', () => {
    const scenarios = scenariosOfFolder(folder) ?? [];
    const sample = mutants.filter((mutant) => isInSample(folder.text, mutant));
    expect(sample.length).toBeGreaterThan(0);
    const unfound = sample.filter((mutant) => {
      const nearest = nearestFirst(scenarios, mutant.names);
      return runMutant(folder, mutate(folder.text, mutant), nearest) === 'nobody';
    });
    expect(unfound.map((mutant) => describeMutant(folder.text, mutant))).toEqual([]);
  });
});

/** By its own words, so that a change elsewhere in the contract leaves the sample as it is. */
function isInSample(text: string, { start, end, mistake, replacement }: PlacedMutant): boolean {
  const words = `${mistake} ${replacement} ${text.slice(start - 40, end)}`;
  let hash = 7;
  for (const letter of words) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % ONE_OF === 0;
}
