import { readScenarios } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { BatchLaw } from '../../packages/compiler/test/batch/batch-law.ts';
import { compareAnswers, sumOf } from './compare-answers.ts';
import { allContracts, type Contract, contractsWithScenarios, type Seeds } from './contracts.ts';

/** Compares the rows of batches with those of the engine, on so many random histories of each contract; gives how many differ. */
export function fuzzBatch({ from, to }: Seeds): number {
  return sumOf(allContracts(), (contract) => {
    const law = lawOf(contract);
    const scenarios = fc.sample(law.scenarios(), { numRuns: to - from, seed: from });
    return compareAnswers(contract.path, scenarios, (scenario) => law.ask(scenario));
  });
}

/** The same on every worked case of both notes, and on every other scenario that stands beside them. */
export function fuzzBatchOracles(): number {
  return sumOf(contractsWithScenarios(), (contract) => {
    const { file, ir } = contract.compiled;
    if (ir === null) return 0;
    const law = lawOf(contract);
    const scenarios = readScenarios(file, ir).flatMap(({ inputs, days }) =>
      days.map((on) => ({ inputs, on })),
    );
    return compareAnswers(contract.path, scenarios, (scenario) => law.ask(scenario));
  });
}

function lawOf({ path, compiled: { ir } }: Contract): BatchLaw {
  if (ir === null) throw new Error(`${path} does not compile.`);
  return new BatchLaw(ir);
}
