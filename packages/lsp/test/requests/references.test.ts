import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, dealAt } from '../support/deal.ts';

describe('textDocument/references', () => {
  test('lists every place, its declaration where it is asked for', async () => {
    const { client, textDocument, position } = await asking(dealAt('Conversion Price', '/ '));
    const ask = async (includeDeclaration: boolean): Promise<number> => {
      const context = { includeDeclaration };
      const asked = { textDocument, position, context };
      return (await client.ask(ReferencesRequest.type, asked))?.length ?? 0;
    };
    expect(await ask(false)).toBe(3);
    expect(await ask(true)).toBe(4);
  });
});

describe('textDocument/documentHighlight', () => {
  test('tells what is written and what is read', async () => {
    const { client, textDocument, position } = await asking(dealAt('Conversion Price', '/ '));
    const found = await client.ask(DocumentHighlightRequest.type, { textDocument, position });
    const kinds = found?.map(({ kind }) => kind) ?? [];
    expect(kinds).toContain(DocumentHighlightKind.Write);
    expect(kinds).toContain(DocumentHighlightKind.Read);
  });
});
