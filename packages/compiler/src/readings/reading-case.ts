import type { Scenario } from '@termsheet/dsl';
import type { Day, ExecutableProgram, Inputs } from '@termsheet/runtime';
import type { Compilation } from '../compile/compilation.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import type { OutcomeQuestion } from '../comparison/question.ts';
import { readingScenarios } from '../inputs/read-scenario.ts';
import type { Ir } from '../ir/ir.ts';
import { termSpec } from '../results/term-spec.ts';
import { termsOf } from '../results/terms-of.ts';

/** Something that readings are worked out on. */
export interface ReadingCase {
  readonly title: string;
  /** The file it stands in. */
  readonly path: string;
  readonly inputs: Inputs;
  readonly questions: readonly OutcomeQuestion[];
  /** The names that it is given something of in lines of its own, not taken over from another scenario. */
  readonly gives: ReadonlySet<string>;
}

/** The cases of one file, and the contract with what that file adds to it, made ready once. */
export interface ReadingCases {
  readonly program: ExecutableProgram;
  readonly cases: readonly ReadingCase[];
}

/** The scenarios of a file that are sound, each asked for what it expects. */
export function casesOfScenarios({ file, ir, source }: Compilation): ReadingCases | null {
  if (ir === null) return null;
  const { scenarios, read } = readingScenarios(file, ir);
  const cases = scenarios.flatMap((scenario): readonly ReadingCase[] => {
    const { title, inputs, expectations, diagnostics } = read(scenario);
    if (diagnostics.length > 0 || expectations.length === 0) return [];
    const gives = namesGiven(scenario);
    return [{ title, path: source.path, inputs, questions: expectations, gives }];
  });
  return { program: makeExecutable(ir), cases };
}

/** A scenario file, which expects nothing: it is asked for all that the contract works out on its day. */
export function caseOfScenarioFile(
  ir: Ir,
  { path, inputs, on }: { readonly path: string; readonly inputs: Inputs; readonly on: Day },
): ReadingCases {
  const program = makeExecutable(ir);
  const questions = termsOf(program).flatMap(
    ({ kind, name, index }): readonly OutcomeQuestion[] => {
      if (kind !== 'definition' && kind !== 'state') return [];
      const { keyedBy, parameter } = termSpec(program, { kind, index });
      if (keyedBy !== null || parameter !== null) return [];
      return [{ name, day: on, target: { kind, index, argument: null } }];
    },
  );
  return { program, cases: [{ title: path, path, inputs, questions, gives: new Set() }] };
}

function namesGiven({ steps }: Scenario): ReadonlySet<string> {
  const lines = steps.flatMap((step) => (step.kind === 'Given' ? step.lines : []));
  return new Set(lines.flatMap((line) => (line.kind === 'GivenLine' ? [line.name.text] : [])));
}
