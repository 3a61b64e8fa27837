import {
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, DEAL } from '../support/deal.ts';

describe('textDocument/semanticTokens', () => {
  test('are lists of five numbers for each token; those of a range are some of them', async () => {
    const { client, textDocument } = await asking(DEAL);
    const full = await client.ask(SemanticTokensRequest.type, { textDocument });
    expect(full?.data.length).toBeGreaterThan(100);
    expect((full?.data.length ?? 1) % 5).toBe(0);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const head = await client.ask(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(full?.data.slice(0, head?.data.length)).toEqual(head?.data);
  });

  test('what has changed, put into what was, is what is', async () => {
    const { client, textDocument, path } = await asking(DEAL);
    const before = await client.ask(SemanticTokensRequest.type, { textDocument });
    const previousResultId = before?.resultId ?? '';
    await client.write(path, DEAL.replace('$2 per share', '$2.50 per share'));
    const asked = { textDocument, previousResultId };
    const delta = (await client.ask(SemanticTokensDeltaRequest.type, asked)) as SemanticTokensDelta;
    const data = [...(before?.data ?? [])];
    for (const { start, deleteCount, data: put } of delta.edits) {
      data.splice(start, deleteCount, ...(put ?? []));
    }
    const now = await client.ask(SemanticTokensRequest.type, { textDocument });
    expect(data).toEqual(now?.data);
    expect(delta.edits.length).toBe(1);
  });

  test('of a number that is not known all are given', async () => {
    const { client, textDocument } = await asking(DEAL);
    const asked = { textDocument, previousResultId: 'nobody knows' };
    const given = await client.ask(SemanticTokensDeltaRequest.type, asked);
    expect(given).toHaveProperty('data');
  });
});
