import type { Diagnostic as Found } from '@termsheet/dsl';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Session } from '../session/session.ts';

export type { Found };

/** What a keystroke may change: all that is wrong apart from the words of the contract. */
export function findingsIn({ workspace }: Session, path: string): readonly Found[] {
  return workspace.analysis(path)?.diagnostics ?? [];
}

/** What is wrong in the words of the contract, and in the quotes from them. */
export function proseFindingsIn(_session: Session, _path: string): readonly Found[] {
  return [];
}

/** What was found in a file, for a client. */
export function toDiagnostics(
  session: Session,
  path: string,
  found: readonly Found[],
): readonly Diagnostic[] {
  return found.map((each) => ({
    range: session.documents.rangeOf(path, each.span),
    severity: SEVERITIES[each.severity],
    code: each.code,
    source: 'termsheet',
    message: `${each.message}\n\n${each.why}\n\n${each.help}`,
  }));
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;
