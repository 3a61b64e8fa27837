import type { Finding } from '@termsheet/ide';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Session } from '../session/session.ts';
import { toLocation } from './to-places.ts';

/** What was found in a file, for a client. */
export function toDiagnostics(
  session: Session,
  path: string,
  found: readonly Finding[],
): readonly Diagnostic[] {
  const can = session.client.textDocument?.publishDiagnostics ?? {};
  return found.map((each) => ({
    range: session.documents.rangeOf(path, each.span),
    severity: SEVERITIES[each.severity],
    code: each.code,
    ...(can.codeDescriptionSupport === true ? { codeDescription: { href: each.page } } : {}),
    source: 'termsheet',
    message: each.text,
    ...(each.tags.length === 0 ? {} : { tags: each.tags.map((tag) => TAGS[tag]) }),
    ...(each.related.length === 0 || can.relatedInformation !== true
      ? {}
      : {
          relatedInformation: each.related.map((place) => ({
            location: toLocation(session, place),
            message: place.message,
          })),
        }),
  }));
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

const TAGS = { unused: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;
