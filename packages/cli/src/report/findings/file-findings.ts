import type { Diagnostic } from '@termsheet/dsl';

/** What was found in one file. */
export interface FileFindings {
  /** The file as the user named it. */
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}
