import process from 'node:process';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../serve.ts';
import { connectionStrategy } from '../session/connection-strategy.ts';
import { defaultPauses } from '../session/session.ts';
import { FolderStorage } from './folder-storage.ts';

/** Serves over the channel of the parent process where the client asks for it, else over the standard streams. */
export function start(): void {
  const options = { connectionStrategy };
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options)
    : createConnection(process.stdin, process.stdout, options);
  serve(connection, { storage: new FolderStorage(), pauses: defaultPauses });
}
