import { judgeExpectation, makeExecutable, readScenarios } from '@termsheet/compiler';
import type { Analysis, Workspace } from '@termsheet/ide';
import { Evaluation } from '@termsheet/runtime';

/** What the scenarios of some files find, and what is found wrong in the files: what they mean. */
export function meaningOf(workspace: Workspace, ...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const analysis = workspace.analysis(path);
    if (analysis === null) return [`${path} is not there`];
    return [...errorsOf(workspace, path), ...verdictsOf(analysis)];
  });
}

/** What the scenarios of a file find, or what is wrong in them. */
function verdictsOf({ compilation: { file, ir } }: Analysis): readonly string[] {
  if (ir === null) return [];
  const program = makeExecutable(ir);
  return readScenarios(file, ir).flatMap(({ title, inputs, expectations, diagnostics }) => {
    if (diagnostics.length > 0) return diagnostics.map(({ message }) => message);
    const evaluation = new Evaluation(program, inputs);
    return expectations.map((each) => {
      const { expectation, found } = judgeExpectation(evaluation, each);
      return `${title}: ${expectation.name} on ${expectation.day} is ${found}`;
    });
  });
}

/** The errors of a file, in words. */
export function errorsOf(workspace: Workspace, path: string): readonly string[] {
  const found = workspace.analysis(path)?.diagnostics ?? [];
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
