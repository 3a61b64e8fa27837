import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, DEAL, dealAt } from '../support/deal.ts';

const USING = `--- /deal/more.terms\ncontract "More"\n  currency USD\n  in effect from January 2, 2006\n\nuse "deal.terms"\n\nscenario "nothing happens"\n  expect on March 9, 2006\n    Conversion Price is $2 per share\n`;
const deal = 'file:///deal/deal.terms';
const more = 'file:///deal/more.terms';

describe('textDocument/rename', () => {
  test('changes the name in every file', async () => {
    const marked = `--- /deal/deal.terms\n${dealAt('Conversion Price', '/ ')}${USING}`;
    const { client, textDocument, position } = await asking(marked);
    const target = await client.ask(PrepareRenameRequest.type, { textDocument, position });
    expect(target).toMatchObject({ placeholder: 'Conversion Price' });
    const asked = { textDocument, position, newName: 'Share Price' };
    const edit = await client.ask(RenameRequest.type, asked);
    expect(edit?.changes?.[deal]?.length).toBe(4);
    expect(edit?.changes?.[more]).toMatchObject([{ newText: 'Share Price' }]);
  });

  test('refuses in words what cannot be renamed, or not so', async () => {
    const { client, textDocument, position } = await asking(dealAt('USD'));
    await expect(
      client.ask(PrepareRenameRequest.type, { textDocument, position }),
    ).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed, message: /language itself/u });
  });
});

describe('workspace/willRenameFiles', () => {
  test('lets `use` lines follow', async () => {
    const { client } = await asking(`--- /deal/deal.terms\n${DEAL}${USING}`);
    const files = [{ oldUri: deal, newUri: 'file:///deal/note/note.terms' }];
    const edit = await client.ask(WillRenameFilesRequest.type, { files });
    expect(edit?.changes?.[more]).toMatchObject([{ newText: '"note/note.terms"' }]);
  });
});
