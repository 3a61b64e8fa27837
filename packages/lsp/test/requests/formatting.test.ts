import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { type Asking, asking, DEAL } from '../support/deal.ts';

const UNTIDY = DEAL.replace('Price starts at $2', 'Price   starts at  $2').replace(
  'means Conversion Shares for',
  'means   Conversion Shares   for',
);
const options = { tabSize: 2, insertSpaces: true };

function applied({ client, path }: Asking, edits: readonly TextEdit[] | null): string {
  return TextDocument.applyEdits(client.document(path), [...(edits ?? [])]);
}

describe('formatting', () => {
  test('lays out a document', async () => {
    const asked = await asking(UNTIDY);
    const { client, textDocument } = asked;
    const edits = await client.ask(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(asked, edits)).toBe(DEAL);
  });

  test('lays out a range and leaves the rest', async () => {
    const asked = await asking(UNTIDY);
    const { client, textDocument } = asked;
    const line = UNTIDY.split('\n').findIndex((each) => each.includes('starts at'));
    const range = { start: { line, character: 3 }, end: { line, character: 5 } };
    const given = { textDocument, range, options };
    const edits = await client.ask(DocumentRangeFormattingRequest.type, given);
    const text = applied(asked, edits);
    expect(text).toContain('Price starts at $2');
    expect(text).toContain('means   Conversion Shares');
  });

  test('indents a new line', async () => {
    const asked = await asking('clause §1 "Price"\n┆\n');
    const { client, textDocument, position } = asked;
    const given = { textDocument, position, ch: '\n', options };
    const edits = await client.ask(DocumentOnTypeFormattingRequest.type, given);
    expect(applied(asked, edits)).toBe('clause §1 "Price"\n  \n');
  });
});
