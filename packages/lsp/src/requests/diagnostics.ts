import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { asksForDiagnostics } from '../session/asks-for-diagnostics.ts';
import { type Feature, on } from '../session/feature.ts';

/** What is wrong in a document, for clients that ask; others are told unasked. */
export const diagnostics: Feature = {
  capability: (client) =>
    asksForDiagnostics(client)
      ? {
          diagnosticProvider: {
            identifier: 'termsheet',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {},
  requests: [
    on(
      DocumentDiagnosticRequest.type,
      (session, { textDocument }): RelatedFullDocumentDiagnosticReport => {
        const path = session.addresses.pathOf(textDocument.uri);
        return {
          kind: DocumentDiagnosticReportKind.Full,
          items: [...session.publisher.diagnosticsOf(path)],
        };
      },
    ),
  ],
};
