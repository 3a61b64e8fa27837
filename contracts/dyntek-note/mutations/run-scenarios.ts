import { readFileSync } from 'node:fs';
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

/** The files whose scenarios the note must meet; what they use is the note. */
const FILES = ['scenarios.terms', 'oracle.terms'].map((path) => ({
  path,
  text: readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'),
}));

/**
 * The scenarios over a text of the note, each run as it is asked for; null where it does not compile.
 */
export function runScenarios(note: string): Iterable<ScenarioRun> | null {
  const compiled = FILES.map((file) => compile(file, { open: (path) => ({ path, text: note }) }));
  const runs = compiled.flatMap(({ file, ir }) => (ir === null ? [] : [{ file, ir }]));
  return runs.length < FILES.length ? null : runEach(runs);
}

function* runEach(
  compiled: readonly { readonly file: File; readonly ir: Ir }[],
): Iterable<ScenarioRun> {
  for (const { file, ir } of compiled) {
    const program = makeExecutable(ir);
    for (const { title, inputs, expectations, diagnostics } of readScenarios(file, ir)) {
      const evaluation = new Evaluation(program, inputs);
      const verdicts = expectations.map((each) => judgeExpectation(evaluation, each));
      yield { title, verdicts, findings: diagnostics.map(({ message }) => message) };
    }
  }
}

/** Whether a scenario was accepted and every expectation of it met. */
export function isMet({ verdicts, findings }: ScenarioRun): boolean {
  return findings.length === 0 && verdicts.every((verdict) => verdict.isMet);
}
