import { Evaluation } from '@termsheet/runtime';
import type { Compilation } from '../compile/compilation.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import { readScenarios } from '../inputs/read-scenario.ts';
import { type Exercise, exercised } from './clause-coverage.ts';
import { judgeExpectation } from './judge-expectation.ts';
import type { Verdict } from './verdict.ts';

/** A scenario that was run, and what it exercises. */
export interface ScenarioExercise extends Exercise {
  readonly title: string;
  /** One for each expectation; empty where the scenario itself has findings. */
  readonly verdicts: readonly Verdict[];
  /** What is wrong in the scenario itself, in words. */
  readonly findings: readonly string[];
}

/** Runs the scenarios of a file; none where it does not compile. */
export function* coverScenarios({ file, ir }: Compilation): Iterable<ScenarioExercise> {
  if (ir === null) return;
  const program = makeExecutable(ir);
  for (const { title, inputs, expectations, diagnostics } of readScenarios(file, ir)) {
    const findings = diagnostics.map(({ message }) => message);
    const judged = findings.length > 0 ? [] : expectations;
    const evaluation = new Evaluation(program, inputs, 'derivations');
    const verdicts = judged.map((each) => judgeExpectation(evaluation, each));
    const all = judged.map((each) => exercised(evaluation, each));
    yield {
      title,
      verdicts,
      findings,
      clauses: new Set(all.flatMap(({ clauses }) => [...clauses])),
      names: new Set(all.flatMap(({ names }) => [...names])),
      formulas: new Set(all.flatMap(({ formulas }) => [...formulas])),
    };
  }
}
