import { folderOf } from '@termsheet/ide';
import { FileChangeType } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Listens to what happens to documents and files. */
export function synchronise(session: Session): void {
  const { connection, addresses, documents, publisher, storage } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    session.attempt('Opening a document', () => {
      const path = addresses.pathOf(uri);
      storage.allowFolder(folderOf(path));
      documents.open(path, version, text);
      publisher.changed(path);
      publisher.searchProse();
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.attempt('Changing a document', () => {
      const path = addresses.pathOf(uri);
      const shifts = documents.change(path, version, contentChanges);
      if (shifts !== null) publisher.changed(path, shifts);
    });
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    session.attempt('Saving a document', () => {
      addresses.pathOf(textDocument.uri);
      publisher.searchProse();
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.attempt('Closing a document', () => {
      const path = addresses.pathOf(uri);
      documents.close(path);
      publisher.closed(path);
      session.tokens.forget(path);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.attempt('Taking files in', () => {
      if (changes.some(({ type }) => type !== FileChangeType.Changed)) storage.forgetListing();
      session.changedOnDisk(changes.map(({ uri }) => addresses.pathOf(uri)));
    });
  });
}
