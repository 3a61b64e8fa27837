import { coverScenarios } from '@termsheet/compiler';
import type { Workspace } from '@termsheet/ide';

/** What the scenarios of some files find, and what is found wrong in the files: what they mean. */
export function meaningOf(workspace: Workspace, ...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const analysis = workspace.analysis(path);
    if (analysis === null) return [`${path} is not there`];
    const verdicts = [...coverScenarios(analysis.compilation)].flatMap(
      ({ title, verdicts: found, findings }) => [
        ...findings,
        ...found.map(
          ({ expectation, found: value }) =>
            `${title}: ${expectation.name} on ${expectation.day} is ${value}`,
        ),
      ],
    );
    return [...errorsOf(workspace, path), ...verdicts];
  });
}

/** The errors of a file, in words. */
export function errorsOf(workspace: Workspace, path: string): readonly string[] {
  const found = workspace.analysis(path)?.diagnostics ?? [];
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
