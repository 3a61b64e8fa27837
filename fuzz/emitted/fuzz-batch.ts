import { readScenarios } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { BatchLaw, type BatchScenario } from '../../packages/compiler/test/batch/batch-law.ts';
import { allContracts, type Contract, contractsWithScenarios, type Seeds } from './contracts.ts';

/** Compares the rows of batches with those of the engine, on so many random histories of each contract; gives how many differ. */
export function fuzzBatch({ from, to }: Seeds): number {
  return allContracts().reduce((failed, contract) => {
    const law = lawOf(contract);
    const scenarios = fc.sample(law.scenarios(), { numRuns: to - from, seed: from });
    return failed + compare(contract.path, law, scenarios);
  }, 0);
}

/** The same on every worked case of both notes, and on every other scenario that stands beside them. */
export function fuzzBatchOracles(): number {
  return contractsWithScenarios().reduce((failed, contract) => {
    const { file, ir } = contract.compiled;
    if (ir === null) return failed;
    const scenarios = readScenarios(file, ir).flatMap(({ inputs, days }) =>
      days.map((on) => ({ inputs, on })),
    );
    return failed + compare(contract.path, lawOf(contract), scenarios);
  }, 0);
}

function compare(path: string, law: BatchLaw, scenarios: readonly BatchScenario[]): number {
  let rows = 0;
  let failed = 0;
  let left = 0;
  for (const [at, scenario] of scenarios.entries()) {
    const { given, expected } = law.ask(scenario);
    if (given === null) {
      left += 1;
      continue;
    }
    rows += expected.length;
    const [right, wrong] = [expected, given].map((each) => each.map((row) => JSON.stringify(row)));
    const place = right?.findIndex((row, index) => row !== wrong?.[index]) ?? -1;
    if (place < 0 && given.length === expected.length) continue;
    failed += 1;
    console.error(
      `${path}, scenario ${at}: ${right?.[place] ?? ''}, by direct code ${wrong?.[place] ?? ''}`,
    );
  }
  console.log(
    `${path}: ${scenarios.length} scenarios (${left} left to the engine), ${rows} rows, ${failed} differ`,
  );
  return failed;
}

function lawOf({ path, compiled: { ir } }: Contract): BatchLaw {
  if (ir === null) throw new Error(`${path} does not compile.`);
  return new BatchLaw(ir);
}
