import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from './protocol.ts';

/** The language server as the commands and tests of the extension ask it. */
export interface Server {
  /** Sends one of our own requests; rejects where the server is not running. */
  ask<Name extends keyof Requests>(
    name: Name,
    question: Requests[Name][0],
    token?: CancellationToken,
  ): Promise<Requests[Name][1]>;
  readonly client: BaseLanguageClient;
}

/** The server behind a client. */
export function serverOf(client: BaseLanguageClient): Server {
  return { client, ask: (name, question, token) => client.sendRequest(name, question, token) };
}
