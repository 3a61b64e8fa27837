import type { Diagnostic, Source } from '@termsheet/dsl';

/** What was found in one file, named as the user named it, and in those that it uses. */
export interface FileFindings extends Source {
  readonly diagnostics: readonly Diagnostic[];
}
