import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, DEAL } from '../support/deal.ts';

const hierarchy = { hierarchicalDocumentSymbolSupport: true };
const trees = { capabilities: { textDocument: { documentSymbol: hierarchy } } };

describe('textDocument/documentSymbol', () => {
  test('is a tree for a client that shows them', async () => {
    const { client, textDocument } = await asking(DEAL, trees);
    const found = await client.ask(DocumentSymbolRequest.type, { textDocument });
    const clause = (found as DocumentSymbol[]).find(({ name }) => name.startsWith('§1'));
    expect(clause?.children?.map(({ name }) => name)).toContain('Conversion Price');
  });

  test('is a list for others', async () => {
    const { client, textDocument, uri } = await asking(DEAL);
    const found = (await client.ask(DocumentSymbolRequest.type, {
      textDocument,
    })) as SymbolInformation[];
    const price = found.find(({ name }) => name === 'Conversion Price');
    expect(price).toMatchObject({ location: { uri }, containerName: '§1 Price' });
  });

  test('gives what has no name yet another', async () => {
    const { client, textDocument } = await asking('contract ""\n', trees);
    const found = await client.ask(DocumentSymbolRequest.type, { textDocument });
    expect(found?.map(({ name }) => name)).toEqual(['(contract)']);
  });
});

describe('workspace/symbol', () => {
  test('finds what is declared in any file', async () => {
    const { client } = await asking(`--- /deal/deal.terms\n${DEAL}--- /deal/other.terms\n`);
    const found = await client.ask(WorkspaceSymbolRequest.type, { query: 'conv price' });
    expect(found?.[0]).toMatchObject({
      name: 'Conversion Price',
      location: { uri: 'file:///deal/deal.terms' },
    });
  });
});
