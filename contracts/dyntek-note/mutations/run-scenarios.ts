import { readFileSync } from 'node:fs';
import {
  type Compilation,
  compile,
  judgeExpectation,
  makeExecutable,
  readScenarios,
  type Verdict,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';

/** What came of the scenarios of a contract file. */
export interface ScenarioRun {
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  /** Findings in the scenario itself. */
  readonly findings: readonly string[];
}

/** A file of scenarios, which use the note. */
interface ScenarioFile {
  readonly path: string;
  readonly text: string;
}

const FILES: readonly ScenarioFile[] = ['scenarios.terms', 'oracle.terms'].map((path) => ({
  path,
  text: readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'),
}));

/**
 * The scenarios over a text of the note, each run as it is asked for: all of them, or those of one
 * title; null where the note does not compile.
 */
export function runScenarios(note: string, title?: string): Iterable<ScenarioRun> | null {
  const files = FILES.filter(
    ({ text }) => title === undefined || text.includes(`scenario "${title}"`),
  );
  const compiled = (files.length > 0 ? files : FILES).map((file) =>
    compile(file, { open: (path) => ({ path, text: note }) }),
  );
  return compiled.some(({ ir }) => ir === null) ? null : runEach(compiled, title);
}

function* runEach(compiled: readonly Compilation[], title?: string): Iterable<ScenarioRun> {
  for (const { file, ir } of compiled) {
    if (ir === null) continue;
    const program = makeExecutable(ir);
    for (const each of readScenarios(file, ir)) {
      if (title !== undefined && each.title !== title) continue;
      const evaluation = new Evaluation(program, each.inputs);
      const verdicts = each.expectations.map((said) => judgeExpectation(evaluation, said));
      yield {
        title: each.title,
        verdicts,
        findings: each.diagnostics.map(({ message }) => message),
      };
    }
  }
}

/** Whether a scenario was accepted and every expectation of it met. */
export function isMet({ verdicts, findings }: ScenarioRun): boolean {
  return findings.length === 0 && verdicts.every((verdict) => verdict.isMet);
}
