import {
  DocumentLinkRequest,
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { MemoryStorage } from '../../src/browser/memory-storage.ts';
import { asking, DEAL, dealAt, PROSE } from '../support/deal.ts';

describe('textDocument/foldingRange', () => {
  test('folds clauses by their lines', async () => {
    const { client, textDocument } = await asking(DEAL);
    const found = await client.ask(FoldingRangeRequest.type, { textDocument });
    const line = DEAL.split('\n').findIndex((each) => each.startsWith('clause §1'));
    expect(found).toContainEqual(expect.objectContaining({ startLine: line }));
  });
});

describe('textDocument/selectionRange', () => {
  test('grows from the word to the file', async () => {
    const { client, textDocument, position, words } = await asking(dealAt('Conversion', '/ '));
    const [found] =
      (await client.ask(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
    const grown: string[] = [];
    for (let each: SelectionRange | undefined = found; each !== undefined; each = each.parent) {
      grown.push(words(each.range));
    }
    expect(grown[0]).toBe('Conversion');
    expect(grown).toContain('Portion / Conversion Price');
    expect(grown.at(-1)).toBe(DEAL);
  });
});

describe('textDocument/documentLink', () => {
  test('leads from the heading and from quotes to the prose', async () => {
    const storage = new MemoryStorage();
    storage.write('/deal/deal.txt', PROSE);
    const { client, textDocument } = await asking(`--- /deal/deal.terms\n${DEAL}`, { storage });
    const found = await client.ask(DocumentLinkRequest.type, { textDocument });
    const targets = found?.map(({ target }) => target);
    expect(targets).toEqual(['file:///deal/deal.txt', 'file:///deal/deal.txt#L1']);
  });
});
