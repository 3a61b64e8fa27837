import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, DEAL } from '../support/deal.ts';

const WRITING = `${DEAL.slice(0, DEAL.indexOf('scenario'))}  Half means Conv┆\n`;

async function itemsAt(marked: string, snippetSupport: boolean): Promise<CompletionItem[]> {
  const completionItem = { snippetSupport, insertReplaceSupport: true };
  const capabilities = { textDocument: { completion: { completionItem } } };
  const { client, textDocument, position } = await asking(marked, { capabilities });
  const found = await client.ask(CompletionRequest.type, { textDocument, position });
  return Array.isArray(found) ? found : (found?.items ?? []);
}

describe('textDocument/completion', () => {
  test('offers Terms, and tells of one when it is asked', async () => {
    const { client, textDocument, position } = await asking(WRITING);
    const found = await client.ask(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    const price = items.find(({ label }) => label === 'Conversion Price');
    expect(price).toMatchObject({ textEdit: { newText: 'Conversion Price' } });
    if (price === undefined) throw new Error('it is offered');
    const resolved = await client.ask(CompletionResolveRequest.type, price);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
  });

  test('gives what is inserted and what is replaced to a client that knows the two', async () => {
    const items = await itemsAt(WRITING, true);
    expect(items[0]?.textEdit).toHaveProperty('insert');
  });

  test('gives snippets to clients that can fill them, and plain words to others', async () => {
    const place = 'contract "A Deal"\n  currency USD\n  in effect from January 2, 2006\n\n┆\n';
    const snippets = await itemsAt(place, true);
    expect(snippets.some(isSnippet)).toBe(true);
    const plain = await itemsAt(place, false);
    expect(plain.length).toBe(snippets.length);
    expect(plain.filter(isSnippet)).toEqual([]);
    expect(JSON.stringify(plain.map(({ textEdit }) => textEdit?.newText))).not.toContain('${');
  });

  test('offers something in an empty file', async () => {
    expect((await itemsAt('┆', false)).map(({ label }) => label)).toContain('contract');
  });
});

function isSnippet({ insertTextFormat }: CompletionItem): boolean {
  return insertTextFormat === InsertTextFormat.Snippet;
}
