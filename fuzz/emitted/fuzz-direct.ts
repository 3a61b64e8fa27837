import { readScenarios } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { DirectLaw, type DirectQuestion } from '../../packages/compiler/test/emit/direct-law.ts';
import { allContracts, type Contract, contractsWithScenarios, type Seeds } from './contracts.ts';

/** Compares direct code with the engine on so many random histories of each contract; gives how many differ. */
export function fuzzDirect({ from, to }: Seeds): number {
  return sumOf(allContracts(), (contract) => {
    const law = lawOf(contract);
    if (law === null) return 0;
    const numRuns = to - from;
    return compare(contract.path, law, fc.sample(law.questions(), { numRuns, seed: from }));
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
    return compare(contract.path, law, questions);
  });
}

function compare(path: string, law: DirectLaw, questions: readonly DirectQuestion[]): number {
  let terms = 0;
  let failed = 0;
  for (const [at, question] of questions.entries()) {
    const { given, expected } = law.ask(question);
    terms += expected.length;
    const place = expected.findIndex(
      (each, index) => JSON.stringify(each) !== JSON.stringify(given[index]),
    );
    if (place < 0) continue;
    failed += 1;
    const [right, wrong] = [expected[place], given[place]].map((each) => JSON.stringify(each));
    console.error(
      `${path}, question ${at}, answer ${place}: ${right ?? ''}, direct ${wrong ?? ''}`,
    );
  }
  console.log(`${path}: ${questions.length} questions, ${terms} answers, ${failed} differ`);
  return failed;
}

function lawOf({ path, compiled: { ir } }: Contract): DirectLaw | null {
  if (ir === null) throw new Error(`${path} does not compile.`);
  const law = new DirectLaw(ir);
  return law.wanted.definitions.length + law.wanted.states.length === 0 ? null : law;
}

function sumOf<Each>(all: readonly Each[], count: (each: Each) => number): number {
  return all.reduce((sum, each) => sum + count(each), 0);
}
