import type { CheckVerdict, Explanation, Verdict, VoidEvent } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import type { FileFindings } from '../findings/file-findings.ts';

/** An expectation that is not met, with how the number that was found came about. */
export interface Failure {
  readonly verdict: Verdict;
  /** Null for events and inputs, which nothing works out. */
  readonly explanation: Explanation | null;
}

/** How one scenario came out. */
export interface ScenarioVerdict {
  readonly title: string;
  /** What could not be read of it; it fails by that alone. */
  readonly diagnostics: readonly Diagnostic[];
  readonly expectations: number;
  readonly failures: readonly Failure[];
  /** Where it fails: the events and performances that are void, or may be, by the last day on which it does. */
  readonly voided: readonly VoidEvent[];
}

/** Whether a check holds, and the scenario that shows it not to; null where none does. */
export interface ScenarioCheck extends CheckVerdict {
  readonly scenario: string | null;
}

/**
 * How the scenarios and checks of one contract file came out, and what is wrong in the contract
 * itself; nothing was run where there is an error.
 */
export interface FileVerdicts extends FileFindings {
  readonly scenarios: readonly ScenarioVerdict[];
  readonly checks: readonly ScenarioCheck[];
  /** The clauses in which something is computed, and whether an expectation exercises each. */
  readonly clauses: readonly { readonly clause: string; readonly isExercised: boolean }[];
}
