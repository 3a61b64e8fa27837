import {
  compile,
  judgeExpectation,
  makeExecutable,
  readScenarios,
  type ReadScenario,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { type ContractFolder, openerOf } from './contract-folder.ts';

/** A scenario that was run on the contract as it stands. */
export interface Rehearsed {
  /** The file it stands in, and its place among the scenarios there. */
  readonly path: string;
  readonly place: number;
  readonly title: string;
  /** Every name in the derivations of what it expects. */
  readonly restsOn: ReadonlySet<string>;
  readonly milliseconds: number;
}

/** Runs every scenario of a folder once; null where one of them is not met. */
export function rehearse(folder: ContractFolder): readonly Rehearsed[] | null {
  const rehearsed: Rehearsed[] = [];
  for (const { path, text } of folder.files) {
    const { file, ir } = compile({ path, text }, { open: openerOf(folder, folder.text) });
    if (ir === null) return null;
    const program = makeExecutable(ir);
    for (const [place, scenario] of readScenarios(file, ir).entries()) {
      const start = performance.now();
      const evaluation = new Evaluation(program, scenario.inputs);
      if (!scenario.expectations.every((each) => judgeExpectation(evaluation, each).isMet)) {
        return null;
      }
      const milliseconds = performance.now() - start;
      const explained = new Evaluation(program, scenario.inputs, 'derivations');
      const restsOn = namesIn(explained, scenario);
      rehearsed.push({ path, place, title: scenario.title, restsOn, milliseconds });
    }
  }
  return rehearsed.toSorted((left, right) => left.milliseconds - right.milliseconds);
}

function namesIn(evaluation: Evaluation, scenario: ReadScenario): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, target, day } of scenario.expectations) {
    names.add(name);
    if (target.kind !== 'definition' && target.kind !== 'state') continue;
    const snapshot = evaluation.on(day);
    const { steps } =
      target.kind === 'definition'
        ? snapshot.explainDefinition(target.index, target.argument)
        : snapshot.explainState(target.index, target.argument);
    for (const step of steps) names.add(step.name.replace(/:? (?:“|of \d{4}-).*$/u, ''));
  }
  for (const { event } of scenario.inputs.occurrences) {
    names.add(evaluation.program.events[event]?.name ?? '');
  }
  return names;
}
