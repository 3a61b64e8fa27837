import { compile, judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { type ContractFolder, openerOf } from './contract-folder.ts';

/** Who finds a mistake: a scenario, by its title; the compiler; or nobody. */
export type FoundBy = { readonly scenario: string } | 'the compiler' | 'nobody';

/** Runs the scenarios of a contract as it is said here, until one is not met. */
export function runMutant(folder: ContractFolder, contract: string): FoundBy {
  const open = openerOf(folder, contract);
  for (const { path, text } of folder.files) {
    const source = { path, text: path === folder.name ? contract : text };
    const { file, ir } = compile(source, { open });
    if (ir === null) return 'the compiler';
    const program = makeExecutable(ir);
    for (const { title, inputs, expectations, diagnostics } of readScenarios(file, ir)) {
      if (diagnostics.length > 0) return 'the compiler';
      const evaluation = new Evaluation(program, inputs);
      const isMet = expectations.every((each) => judgeExpectation(evaluation, each).isMet);
      if (!isMet) return { scenario: title };
    }
  }
  return 'nobody';
}
