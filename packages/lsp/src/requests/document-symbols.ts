import { documentSymbols as symbolsOf, type DocumentSymbol as Outlined } from '@termsheet/ide';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
} from 'vscode-languageserver';
import { toLocation } from '../convert/to-places.ts';
import { symbolKinds } from '../convert/to-symbol-kind.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** The outline of a document. */
export const documentSymbols = feature(
  { documentSymbolProvider: { label: 'Termsheet' } },
  on(DocumentSymbolRequest.type, (session, { textDocument }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    const outline = symbolsOf(session.workspace, path);
    const { documentSymbol } = session.client.textDocument ?? {};
    return documentSymbol?.hierarchicalDocumentSymbolSupport === true
      ? outline.map((each) => toSymbol(session, path, each))
      : outline.flatMap((each) => toFlat(session, path, each));
  }),
);

function toSymbol(session: Session, path: string, outlined: Outlined): DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = outlined;
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: session.documents.rangeOf(path, span),
    selectionRange: session.documents.rangeOf(path, nameSpan),
    children: children.map((child) => toSymbol(session, path, child)),
  };
}

/** The same without the tree, for clients that show none. */
function toFlat(session: Session, path: string, outlined: Outlined): SymbolInformation[] {
  const { name: containerName } = outlined;
  const own = {
    name: containerName,
    kind: symbolKinds[outlined.kind],
    location: toLocation(session, { path, span: outlined.span }),
  };
  const below = outlined.children.flatMap((child) => toFlat(session, path, child));
  return [own, ...below.map((each) => ({ containerName, ...each }))];
}
