import type { Span } from '@termsheet/dsl';
import {
  semanticTokenModifiers,
  semanticTokens as tokensOf,
  semanticTokenTypes,
} from '@termsheet/ide';
import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { notToldBySyntax } from '../convert/not-told-by-syntax.ts';
import { differenceOf } from '../convert/difference-of.ts';
import { toTokenData } from '../convert/to-token-data.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';

/** What the words of a document are: all, those in view, and what has changed since. */
export const semanticTokens = feature(
  {
    semanticTokensProvider: {
      legend: {
        tokenTypes: [...semanticTokenTypes],
        tokenModifiers: [...semanticTokenModifiers],
      },
      full: { delta: true },
      range: true,
    },
  },
  on(SemanticTokensRequest.type, (session, { textDocument }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    return session.tokens.keep(path, dataOf(session, path));
  }),
  on(SemanticTokensDeltaRequest.type, (session, { textDocument, previousResultId }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    const before = session.tokens.known(path, previousResultId);
    const now = session.tokens.keep(path, dataOf(session, path));
    if (before === null) return now;
    return { resultId: now.resultId, edits: differenceOf(before, now.data) };
  }),
  on(SemanticTokensRangeRequest.type, (session, { textDocument, range }): SemanticTokens => {
    const path = session.addresses.pathOf(textDocument.uri);
    return { data: dataOf(session, path, session.documents.spanAt(path, range)) };
  }),
);

function dataOf(
  { client, documents, workspace }: Session,
  path: string,
  span: Span | null = null,
): number[] {
  const document = documents.at(path);
  if (document === null) return [];
  return toTokenData(document, notToldBySyntax(tokensOf(workspace, path, span), client));
}
