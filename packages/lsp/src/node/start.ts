import process from 'node:process';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../serve.ts';
import { connectionStrategy } from '../session/connection-strategy.ts';
import { defaultPauses } from '../session/session.ts';
import { FolderStorage } from './folder-storage.ts';

/** Serves over the channel of the parent process where the client asks for it, else over the standard streams. */
export function start(): void {
  const options = { connectionStrategy };
  // A client that is gone cannot be told so; there is nothing left to serve.
  process.stdout.once('error', () => process.exit(1));
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options)
    : createConnection(process.stdin, process.stdout, options);
  serve(connection, { storage: new FolderStorage(), pauses: defaultPauses });
}
