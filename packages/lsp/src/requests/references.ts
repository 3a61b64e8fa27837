import { highlightsAt, referencesAt } from '@termsheet/ide';
import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
} from 'vscode-languageserver';
import { placeAsked, toLocation } from '../convert/to-places.ts';
import { feature, on } from '../session/feature.ts';

/** Where the same is named: in the workspace, and at a glance in the document. */
export const references = feature(
  { referencesProvider: true, documentHighlightProvider: true },
  on(ReferencesRequest.type, (session, params) => {
    const places = referencesAt(session.workspace, placeAsked(session, params));
    const { includeDeclaration } = params.context;
    return places
      .filter(({ access }) => includeDeclaration || access !== 'declaration')
      .map((place) => toLocation(session, place));
  }),
  on(DocumentHighlightRequest.type, (session, params) => {
    const at = placeAsked(session, params);
    return highlightsAt(session.workspace, at).map(({ span, access }) => ({
      range: session.documents.rangeOf(at.path, span),
      kind: access === 'read' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
    }));
  }),
);
