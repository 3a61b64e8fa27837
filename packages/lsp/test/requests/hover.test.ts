import { HoverRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, dealAt } from '../support/deal.ts';

describe('textDocument/hover', () => {
  test('tells in Markdown what a word stands for, and of which words', async () => {
    const { client, textDocument, position, words } = await asking(
      dealAt('Conversion Price', '/ '),
    );
    const hover = await client.ask(HoverRequest.type, { textDocument, position });
    expect(hover?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('Conversion Price starts at $2 per share'),
    });
    expect(hover?.range === undefined ? '' : words(hover.range)).toBe('Conversion Price');
  });

  test('says nothing of an empty place, nor of a file that is not there', async () => {
    const { client, textDocument, position } = await asking('┆\n');
    expect(await client.ask(HoverRequest.type, { textDocument, position })).toBeNull();
    const gone = { uri: 'file:///gone.terms' };
    expect(await client.ask(HoverRequest.type, { textDocument: gone, position })).toBeNull();
  });
});
