import type { Connection } from 'vscode-languageserver';
import { features } from './requests/features.ts';
import { initialise } from './session/initialise.ts';
import { type Platform, Session } from './session/session.ts';
import { synchronise } from './session/synchronise.ts';

/**
 * Makes a connection a language server of contracts, and begins to listen. The session is what the
 * place where it runs may tell of files that changed.
 */
export function serve(connection: Connection, platform: Platform): Session {
  const session = new Session(connection, platform);
  initialise(session, features);
  synchronise(session);
  for (const { requests } of features) {
    for (const request of requests) request.listen(connection, session);
  }
  connection.listen();
  return session;
}
