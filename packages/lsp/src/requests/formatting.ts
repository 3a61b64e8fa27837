import { formatFile, formatOnType, formatRange } from '@termsheet/ide';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import { placeAsked, toTextEdits } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** A document as a lawyer would lay it out; how wide and how deep is no matter of taste. */
export const formatting = feature(
  {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  on(DocumentFormattingRequest.type, async (session, { textDocument }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    return toTextEdits(session, await formatFile(session.workspace, path));
  }),
  on(DocumentRangeFormattingRequest.type, async (session, { textDocument, range }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    const span = session.documents.spanAt(path, range);
    return toTextEdits(session, await formatRange(session.workspace, { path, span }));
  }),
  on(DocumentOnTypeFormattingRequest.type, async (session, params) => {
    const at = placeAsked(session, params);
    return toTextEdits(session, await formatOnType(session.workspace, at, params.ch));
  }),
);
