import { compile, judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { type ContractFolder, openerOf } from './contract-folder.ts';
import type { Rehearsed } from './rehearsal.ts';

/** Who finds a mistake: a scenario, by its title; the compiler; or nobody. */
export type FoundBy = { readonly scenario: string } | 'the compiler' | 'nobody';

/** Runs some scenarios on a contract with a mistake in it, until one is not met. */
export function runMutant(
  folder: ContractFolder,
  contract: string,
  scenarios: readonly Rehearsed[],
): FoundBy {
  const open = openerOf(folder, contract);
  const { ir: alone } = compile({ path: folder.name, text: contract }, { open });
  if (alone === null) return 'the compiler';
  for (const [path, some] of Map.groupBy(scenarios, (scenario) => scenario.path)) {
    const { text } = folder.files.find((file) => file.path === path) ?? { text: contract };
    const source = { path, text: path === folder.name ? contract : text };
    const { file, ir } = compile(source, { open });
    if (ir === null) return 'the compiler';
    const program = makeExecutable(ir);
    const read = readScenarios(file, ir);
    for (const { place, title } of some) {
      const scenario = read[place];
      if (scenario === undefined || scenario.diagnostics.length > 0) return 'the compiler';
      const evaluation = new Evaluation(program, scenario.inputs);
      const isMet = scenario.expectations.every((each) => judgeExpectation(evaluation, each).isMet);
      if (!isMet) return { scenario: title };
    }
  }
  return 'nobody';
}
