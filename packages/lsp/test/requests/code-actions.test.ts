import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { type Asking, asking, DEAL } from '../support/deal.ts';
import { extractedTerm } from '../support/extracted-term.ts';

const WRONG = `--- /deal/deal.terms\n${DEAL.replace('(Portion / Conversion', '(Portion / Conversi┆n')}`;

async function actionsIn(asked: Asking, only?: string[]): Promise<CodeAction[]> {
  const { client, path, textDocument, position } = asked;
  const diagnostics = [...(await client.diagnostics(path))];
  const context = { diagnostics, ...(only === undefined ? {} : { only }) };
  const range = { start: position, end: position };
  const found = await client.ask(CodeActionRequest.type, { textDocument, range, context });
  return (found ?? []) as CodeAction[];
}

describe('textDocument/codeAction', () => {
  test('mends a finding, which it names, by edits', async () => {
    const asked = await asking(WRONG);
    const actions = await actionsIn(asked, [CodeActionKind.QuickFix]);
    const mend = actions.find(({ title }) => title.includes('Conversion Price'));
    expect(mend).toMatchObject({
      kind: CodeActionKind.QuickFix,
      diagnostics: [{ code: 'unknown-term' }],
      edit: { changes: { [asked.uri]: [{ newText: expect.any(String) }] } },
    });
  });

  test('tells for which version of a text its edits are, where the client can know', async () => {
    const workspace = { workspaceEdit: { documentChanges: true } };
    const actions = await actionsIn(await asking(WRONG, { capabilities: { workspace } }));
    expect(actions[0]?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: 'file:///deal/deal.terms', version: 1 } },
    ]);
  });

  test('gives only what is asked for', async () => {
    const actions = await actionsIn(await asking(WRONG), [CodeActionKind.Refactor]);
    expect(actions.filter(({ kind }) => kind?.startsWith('refactor') !== true)).toEqual([]);
  });

  describe('of a client that asks again for what the chosen one does', () => {
    test('it is told then, laid out', async () => {
      const { asked, action } = await extractedTerm();
      expect(action).not.toHaveProperty('edit');
      const done = await asked.client.ask(CodeActionResolveRequest.type, action);
      const edits = done?.edit?.changes?.[asked.uri] ?? [];
      const text = TextDocument.applyEdits(asked.client.document(asked.path), edits);
      expect(text.slice(text.indexOf('  New Shares'), text.indexOf('  All Shares')))
        .toMatchInlineSnapshot(`
        "  New Shares for Portion (money) means (Portion / Conversion Price), rounded down to whole shares
          Conversion Shares for Portion (money) means New Shares for Portion
        "
      `);
    });

    test('it is refused where the text has changed since', async () => {
      const { asked, action } = await extractedTerm();
      await asked.client.change(asked.path, [{ text: DEAL.replace('two dollars', '2 dollars') }]);
      await expect(asked.client.ask(CodeActionResolveRequest.type, action)).rejects.toMatchObject({
        code: LSPErrorCodes.ContentModified,
      });
    });
  });
});
