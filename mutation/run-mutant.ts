import {
  compile,
  emptyInputs,
  judgeChecks,
  judgeExpectation,
  makeExecutable,
  type ReadScenario,
  readScenarios,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { type ContractFolder, openerOf } from '../contracts/catalogue/contract-folder.ts';
import type { Told } from './read-scenarios.ts';

/** Who finds a mistake: a scenario, by its title; a check of the contract; the compiler; or nobody. */
export type FoundBy =
  { readonly scenario: string } | { readonly check: string } | 'the compiler' | 'nobody';

/** Runs the scenarios, in the order given, on a contract with a mistake in it, until one is not met. */
export function runMutant(
  folder: ContractFolder,
  contract: string,
  scenarios: readonly Told[],
): FoundBy {
  const alone = readFile(folder, contract, folder.name);
  if (alone === null) return 'the compiler';
  const failing = alone.failingCheck();
  if (failing !== undefined) return { check: failing };
  const read = new Map<string, ReadFile | null>();
  for (const { path, place } of scenarios) {
    const file = read.get(path) ?? readFile(folder, contract, path);
    read.set(path, file);
    const scenario = file?.scenarios[place];
    if (file === null || scenario === undefined || scenario.diagnostics.length > 0) {
      return 'the compiler';
    }
    if (!file.isMet(scenario)) return { scenario: scenario.title };
  }
  return 'nobody';
}

/** A file of the folder, compiled with the contract as it is said here. */
interface ReadFile {
  readonly scenarios: readonly ReadScenario[];
  readonly isMet: (scenario: ReadScenario) => boolean;
  readonly failingCheck: () => string | undefined;
}

function readFile(folder: ContractFolder, contract: string, path: string): ReadFile | null {
  const open = openerOf(folder, contract);
  const text = folder.files.find((each) => each.path === path)?.text ?? contract;
  const { file, ir } = compile({ path, text: path === folder.name ? contract : text }, { open });
  if (ir === null) return null;
  const program = makeExecutable(ir);
  return {
    scenarios: readScenarios(file, ir),
    isMet: ({ inputs, expectations }) => {
      const evaluation = new Evaluation(program, inputs);
      return expectations.every((each) => judgeExpectation(evaluation, each).isMet);
    },
    failingCheck: () => {
      const evaluation = new Evaluation(program, emptyInputs(ir));
      const day = typeof evaluation.start === 'number' ? evaluation.start : 0;
      return judgeChecks(evaluation, day).find(({ outcome }) => outcome === 'fails')?.title;
    },
  };
}
