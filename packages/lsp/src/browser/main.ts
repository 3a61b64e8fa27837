import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { filesNotification } from '../protocol/files.ts';
import { serve } from '../serve.ts';
import { connectionStrategy } from '../session/connection-strategy.ts';
import { defaultPauses } from '../session/session.ts';
import { MemoryStorage } from './memory-storage.ts';

start();

/** Serves the page that has made this worker; its files are those that the page sends. */
function start(): void {
  // Of the worker's own scope only what it shares with a port is used.
  const port = globalThis as unknown as MessagePort;
  const connection = createConnection(
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
    { connectionStrategy },
  );
  const storage = new MemoryStorage();
  const session = serve(connection, { storage, pauses: defaultPauses });
  connection.onNotification(filesNotification, ({ files }) => {
    session.attempt('Taking files in', () => {
      const paths = files.map(({ uri, text }) => {
        const path = session.addresses.pathOf(uri);
        storage.write(path, text);
        return path;
      });
      session.changedOnDisk(paths);
    });
  });
}
