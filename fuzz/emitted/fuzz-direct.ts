import { readScenarios } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { DirectLaw } from '../../packages/compiler/test/emit/direct-law.ts';
import { compareAnswers, sumOf } from './compare-answers.ts';
import { allContracts, type Contract, contractsWithScenarios, type Seeds } from './contracts.ts';

/** Compares direct code with the engine on so many random histories of each contract; gives how many differ. */
export function fuzzDirect({ from, to }: Seeds): number {
  return sumOf(allContracts(), (contract) => {
    const law = lawOf(contract);
    if (law === null) return 0;
    const questions = fc.sample(law.questions(), { numRuns: to - from, seed: from });
    return compareAnswers(contract.path, questions, (question) => law.ask(question));
  });
}

/** The same on every worked case of both notes, and on every other scenario that stands beside them. */
export function fuzzDirectOracles(): number {
  return sumOf(contractsWithScenarios(), (contract) => {
    const law = lawOf(contract);
    const { file, ir } = contract.compiled;
    if (law === null || ir === null) return 0;
    const [asked = []] = fc.sample(law.anyAsked(), { numRuns: 1, seed: 1 });
    const questions = readScenarios(file, ir)
      .filter(({ days }) => days.length > 0)
      .map(({ inputs, days }) => ({
        inputs,
        days: days.toSorted((left, right) => left - right),
        asked,
      }));
    return compareAnswers(contract.path, questions, (question) => law.ask(question));
  });
}

function lawOf({ path, compiled: { ir } }: Contract): DirectLaw | null {
  if (ir === null) throw new Error(`${path} does not compile.`);
  const law = new DirectLaw(ir);
  return law.wanted.definitions.length + law.wanted.states.length === 0 ? null : law;
}
