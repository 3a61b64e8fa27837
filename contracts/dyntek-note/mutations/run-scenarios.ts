import {
  compile,
  type Ir,
  judgeExpectation,
  makeExecutable,
  readScenarios,
  type Verdict,
} from '@termsheet/compiler';
import type { File } from '@termsheet/dsl';
import { Evaluation } from '@termsheet/runtime';

/** What came of the scenarios of a contract file. */
export interface ScenarioRun {
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  /** Findings in the scenario itself. */
  readonly findings: readonly string[];
}

/** The scenarios of a contract file, each run as it is asked for; null where it does not compile. */
export function runScenarios(text: string): Iterable<ScenarioRun> | null {
  const { file, ir } = compile({ path: 'contract.terms', text });
  return ir === null ? null : runEach(file, ir);
}

function* runEach(file: File, ir: Ir): Iterable<ScenarioRun> {
  const program = makeExecutable(ir);
  for (const { title, inputs, expectations, diagnostics } of readScenarios(file, ir)) {
    const evaluation = new Evaluation(program, inputs);
    const verdicts = expectations.map((each) => judgeExpectation(evaluation, each));
    yield { title, verdicts, findings: diagnostics.map(({ message }) => message) };
  }
}

/** Whether a scenario was accepted and every expectation of it met. */
export function isMet({ verdicts, findings }: ScenarioRun): boolean {
  return findings.length === 0 && verdicts.every((verdict) => verdict.isMet);
}
