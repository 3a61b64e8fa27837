import { makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { type Day, Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { loadContract } from '../contract/load-contract.ts';
import { asSound } from '../contract/question.ts';
import { SCENARIO_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';

/** The contract of the demo over the events of its scenario. */
export interface DemoNote {
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
  /** The day as of which the demo looks back. */
  readonly day: Day;
}

/** Where the demo finds what it shows. */
export interface DemoFiles {
  readonly contract: string;
  readonly scenario: string;
}

/**
 * Reads the contract and the scenario of the demo.
 *
 * @throws Refusal where one of them is missing or has an error.
 */
export async function loadDemoNote(host: Host, files: DemoFiles): Promise<DemoNote> {
  const contract = asSound(await loadContract(host, files.contract));
  if (contract === null) throw new Refusal(`${files.contract} has errors; terms check shows them.`);
  const text = readTextFile(host.workingDirectory, files.scenario, SCENARIO_LIMIT);
  const { inputs, on, diagnostics } = readScenarioFile(text, contract.ir);
  const [finding] = diagnostics;
  if (finding !== undefined) throw new Refusal(`${files.scenario}: ${finding.message}`);
  if (on === null) throw new Refusal(`${files.scenario} names no day.`);
  const evaluation = new Evaluation(makeExecutable(contract.ir), inputs, 'derivations');
  return { evaluation, inputs, day: on };
}

/** The lists of a program in which named things stand. */
type Named = 'states' | 'definitions' | 'events';

/**
 * The index of a name of the contract among its kind.
 *
 * @throws Refusal where the contract no longer has it.
 */
export function indexOf(program: ExecutableProgram, list: Named, name: string): number {
  const index = program[list].findIndex((each) => each.name === name);
  if (index >= 0) return index;
  throw new Refusal(`The contract has no \`${name}\`, which the demo shows (see dyntek-names.ts).`);
}
