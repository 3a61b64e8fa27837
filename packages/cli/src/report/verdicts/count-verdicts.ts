import type { CheckVerdict } from '@termsheet/compiler';
import type { FileVerdicts, ScenarioVerdict } from './file-verdicts.ts';

/** How many scenarios and checks passed; a file that could not be run counts as one that failed. */
export interface VerdictCounts {
  readonly passed: number;
  readonly failed: number;
}

export function countVerdicts(files: readonly FileVerdicts[]): VerdictCounts {
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    if (file.diagnostics.length > 0) failed += 1;
    const outcomes = [...file.scenarios.map(scenarioPasses), ...file.checks.map(checkPasses)];
    const good = outcomes.filter((outcome) => outcome).length;
    passed += good;
    failed += outcomes.length - good;
  }
  return { passed, failed };
}

export function scenarioPasses({ diagnostics, failures }: ScenarioVerdict): boolean {
  return diagnostics.length === 0 && failures.length === 0;
}

/** A check that is undetermined on every scenario has checked nothing, so it does not pass. */
export function checkPasses({ outcome }: CheckVerdict): boolean {
  return outcome === 'holds';
}
