import { type Client, uriOf } from '../../packages/lsp/test/support/client.ts';

/** What is asked of a whole document in the end. */
const WHOLE = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
];

const ALL = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** All that a server says of documents as they are, by what it is. */
export async function stateOf(
  client: Client,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const state = new Map<string, string>();
  for (const path of paths) {
    const textDocument = { uri: uriOf(path) };
    await client.diagnostics(path);
    for (const method of WHOLE) {
      const answer: unknown = await client.connection.sendRequest(method, {
        textDocument,
        range: ALL,
      });
      state.set(`${method} of ${path}`, JSON.stringify(withoutNumber(answer)));
    }
    const published = client.published.get(textDocument.uri)?.diagnostics ?? [];
    state.set(`diagnostics of ${path}`, JSON.stringify(published));
  }
  return state;
}

/** The number of a list of tokens tells how often it was asked for. */
function withoutNumber(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer;
}
