import {
  checkInvariants,
  compile,
  judgeChecks,
  judgeExpectation,
  makeExecutable,
  readScenarios,
} from '@termsheet/compiler';
import type { Compilation, Opened, ReadScenario } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import { Evaluation, formatLongDate } from '@termsheet/runtime';

/** What an example gives: its errors, what its scenarios expect in vain, and what is broken in the program. */
export interface Outcome {
  readonly errors: readonly Diagnostic[];
  readonly unmet: readonly string[];
  readonly broken: readonly string[];
}

type Program = NonNullable<Compilation['ir']>;

/** Compiles a contract file, which may use the others, and runs its scenarios. */
export function proveExample(text: string, files: Readonly<Record<string, string>>): Outcome {
  const open = (path: string): Opened => {
    const used = files[path];
    return used === undefined ? { refusal: 'the page shows no such file' } : { path, text: used };
  };
  const { diagnostics, ir, file } = compile({ path: 'example.terms', text }, { open });
  const scenarios = ir === null ? [] : readScenarios(file, ir);
  const all = [...diagnostics, ...scenarios.flatMap((scenario) => scenario.diagnostics)];
  const errors = all.filter(({ severity }) => severity === 'error');
  const unmet =
    ir === null || errors.length > 0 ? [] : scenarios.flatMap((each) => unmetIn(ir, each));
  return { errors, unmet, broken: ir === null ? [] : checkInvariants(ir) };
}

/** What a scenario expects in vain; a scenario that expects nothing proves nothing. */
function unmetIn(ir: Program, { title, inputs, expectations }: ReadScenario): readonly string[] {
  if (expectations.length === 0) return [`${title}: it expects nothing`];
  const evaluation = new Evaluation(makeExecutable(ir), inputs);
  const unmet = expectations.flatMap((expectation) => {
    const { isMet, expected, found } = judgeExpectation(evaluation, expectation);
    const what = `${expectation.name} on ${formatLongDate(expectation.day)}`;
    return isMet ? [] : [`${title}: ${what} is ${found}, not ${expected}`];
  });
  const lastDay = Math.max(...expectations.map(({ day }) => day));
  const failing = judgeChecks(evaluation, lastDay).filter(({ outcome }) => outcome === 'fails');
  return [...unmet, ...failing.map((check) => `${title}: the check “${check.title}” fails`)];
}
