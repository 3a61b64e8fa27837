import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from '@termsheet/lsp/protocol';

/** The language server as the commands and tests of the extension ask it. */
export interface Server {
  /** Sends one of our own requests; rejects where the server is not running. */
  ask<Name extends keyof Requests>(
    name: Name,
    question: Requests[Name][0],
  ): Promise<Requests[Name][1] | null>;
  /** The same for what is shown by the way: null where there is no answer, which the output tells. */
  askQuietly<Name extends keyof Requests>(
    name: Name,
    question: Requests[Name][0],
  ): Promise<Requests[Name][1] | null>;
  readonly client: BaseLanguageClient;
}

/** The server behind a client. */
export function serverOf(client: BaseLanguageClient): Server {
  const server: Server = {
    client,
    ask: (name, question) => client.sendRequest(name, question),
    async askQuietly(name, question) {
      if (!client.isRunning()) return null;
      try {
        return await server.ask(name, question);
      } catch (error) {
        client.warn(`${name} was not answered.`, error, false);
        return null;
      }
    },
  };
  return server;
}
