import { type CodeAction, CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { type Asking, asking, DEAL } from '../support/deal.ts';

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
});
