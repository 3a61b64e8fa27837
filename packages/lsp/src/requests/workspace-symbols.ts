import { workspaceSymbols as symbolsFor } from '@termsheet/ide';
import { WorkspaceSymbolRequest } from 'vscode-languageserver';
import { toLocation } from '../convert/to-places.ts';
import { symbolKinds } from '../convert/to-symbol-kind.ts';
import { feature, on } from '../session/feature.ts';

/** A list longer than this is no answer to anybody; more letters make it shorter. */
const MOST_SYMBOLS = 500;

/** What is declared anywhere in the workspace. */
export const workspaceSymbols = feature(
  { workspaceSymbolProvider: true },
  on(WorkspaceSymbolRequest.type, (session, { query }) =>
    symbolsFor(session.workspace, query)
      .slice(0, MOST_SYMBOLS)
      .map((each) => ({
        name: each.name,
        kind: symbolKinds[each.kind],
        containerName: each.container,
        location: toLocation(session, each),
      })),
  ),
);
