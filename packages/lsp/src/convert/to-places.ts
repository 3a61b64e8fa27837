import type { Edit, Place } from '@termsheet/ide';
import type { Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../session/session.ts';

/** Where a request with a position is asked. */
interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** The place that a request asks about. */
export function placeAsked(
  { addresses, documents }: Session,
  { textDocument, position }: Asked,
): { readonly path: string; readonly offset: number } {
  const path = addresses.pathOf(textDocument.uri);
  return { path, offset: documents.offsetAt(path, position) };
}

/** A place for a client. */
export function toLocation({ addresses, documents }: Session, { path, span }: Place): Location {
  return { uri: addresses.uriOf(path), range: documents.rangeOf(path, span) };
}

/** Edits of one file for a client. */
export function toTextEdits({ documents }: Session, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ path, span, text }) => ({
    range: documents.rangeOf(path, span),
    newText: text,
  }));
}

/** Edits of several files, for the versions of the texts that they were made for where the client can tell. */
export function toWorkspaceEdit(session: Session, edits: readonly Edit[]): WorkspaceEdit {
  const { addresses, client, documents } = session;
  const byPath = Map.groupBy(edits, ({ path }) => path);
  if (client.workspace?.workspaceEdit?.documentChanges === true) {
    const documentChanges = [...byPath].map(([path, each]) => ({
      textDocument: { uri: addresses.uriOf(path), version: documents.versionOf(path) },
      edits: toTextEdits(session, each),
    }));
    return { documentChanges };
  }
  const changes = [...byPath].map(([path, each]) => [
    addresses.uriOf(path),
    toTextEdits(session, each),
  ]);
  return { changes: Object.fromEntries(changes) };
}
