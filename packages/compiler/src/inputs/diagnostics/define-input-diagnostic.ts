import {
  defineDiagnostic,
  type DiagnosticDescription,
  type DiagnosticKind,
} from '@termsheet/dsl/basics';

/** Whole contracts, each with a scenario: one with the finding and no other, and one mended. */
export interface ScenarioExamples {
  readonly bad: string;
  readonly good: string;
}

/** Scenario files (JSON) for one contract: one with the finding and no other, and one mended. */
export interface ScenarioFileExamples extends ScenarioExamples {
  readonly contract: string;
  /** The CSV files that the examples name, by their paths. */
  readonly csv?: Readonly<Record<string, string>>;
  /** A smaller bound on the file's length, so that an example can stay short. */
  readonly maxLength?: number;
}

/** How one kind of finding in a contract's inputs is described. */
export interface InputDiagnosticDescription<Parameters> extends Omit<
  DiagnosticDescription<Parameters>,
  'severity' | 'examples'
> {
  readonly examples: ScenarioExamples | ScenarioFileExamples;
}

/** A kind of finding in a contract's inputs. */
export interface InputDiagnosticKind<Parameters> extends DiagnosticKind<Parameters> {
  readonly examples: ScenarioExamples | ScenarioFileExamples;
}

/**
 * Makes a kind of finding in a contract's inputs. Each is an error: what someone supplied is used
 * as it stands or refused, never passed over.
 */
export function defineInputDiagnostic<Parameters>(
  description: InputDiagnosticDescription<Parameters>,
): InputDiagnosticKind<Parameters> {
  return {
    ...defineDiagnostic({ ...description, severity: 'error' }),
    examples: description.examples,
  };
}
