import { compile, type Ir, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { type Day, Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';

/** Compiles a contract of the bench, which must be free of errors. */
export function compileForGrowth(path: string, text: string): Ir {
  const { ir, diagnostics } = compile({ path, text });
  const problem = diagnostics.find((each) => each.severity === 'error');
  if (ir === null || problem !== undefined) throw new Error(`${path}: ${problem?.message ?? ''}`);
  return ir;
}

/** One question about one history: the values of all terms on a day. */
export interface GrowthQuestion {
  readonly ir: Ir;
  readonly file: string;
  readonly day: Day;
}

/** The work that is timed: the whole history replayed, all terms read. */
export function prepareQuestion({ ir, file, day }: GrowthQuestion): () => void {
  const { program, inputs } = prepare(ir, file);
  return () => {
    const snapshot = new Evaluation(program, inputs).on(day);
    for (const [index, { parameter, keyedBy }] of ir.definitions.entries()) {
      if (parameter === null && keyedBy === null) snapshot.definition(index);
    }
    for (const [index, { keyedBy }] of ir.states.entries()) {
      if (keyedBy === null) snapshot.state(index);
    }
    for (const index of ir.checks.keys()) snapshot.check(index);
  };
}

/** The whole history replayed with all that it rests on recorded; gives the steps of one state. */
export function prepareDerivation({ ir, file, day }: GrowthQuestion, state: string): () => number {
  const { program, inputs } = prepare(ir, file);
  const index = ir.states.findIndex(({ name }) => name === state);
  return () =>
    new Evaluation(program, inputs, 'derivations').on(day).explainState(index).steps.length;
}

function prepare(
  ir: Ir,
  file: string,
): { readonly program: ExecutableProgram; readonly inputs: Inputs } {
  const { inputs, diagnostics } = readScenarioFile(file, ir);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  return { program: makeExecutable(ir), inputs };
}
