import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by processor time, from the longest. */
const LONG = [
  'packages/cli/test/workbook/workbook.test.ts',
  'packages/compiler/test/emit/python/types.test.ts',
  'packages/compiler/test/emit/python/agreement.test.ts',
  'packages/cli/test/batch-resumption.test.ts',
  'contracts/findings.test.ts',
  'packages/cli/test/write-results.test.ts',
  'packages/ide/test/code-actions/laws.test.ts',
  'contracts/coverage.test.ts',
  'packages/dsl/test/format/format-laws.test.ts',
  'packages/compiler/test/emit/layout.test.ts',
  'packages/cli/test/report-browser.test.ts',
  'packages/cli/test/lsp.test.ts',
  'packages/cli/test/process.test.ts',
  'editors/vscode/test/vsix.test.ts',
  'packages/compiler/test/emit/simulation.test.ts',
  'packages/ide/test/values-robustness.test.ts',
  'packages/compiler/test/emit/agreement.test.ts',
  'packages/runtime-python/test/python.test.ts',
];

/** Begins with the files that take longest, also on a machine that never ran them: none is left alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((path) => moduleId.endsWith(`/${path}`));
  return place < 0 ? LONG.length : place;
}
