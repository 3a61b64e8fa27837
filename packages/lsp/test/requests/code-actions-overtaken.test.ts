import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
} from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { asking, DEAL } from '../support/deal.ts';

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};
const FOUND = DEAL.replace('Portion / Conversion Price)', 'Portion / Conversion Pri┆ce)');

/** Nobody waits for the formatter but who asks first: a file of its own, so that by itself this one does. */
test('an action that is told while the text changes is for the text as it was, or refused', async () => {
  const asked = await asking(`--- /deal/deal.terms\n${FOUND}`, { capabilities });
  const { client, path, textDocument } = asked;
  const document = client.document(path);
  const start = document.getText().indexOf('(Portion / Conversion Price), rounded');
  const end = document.getText().indexOf(' shares\n', start) + ' shares'.length;
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const context = { diagnostics: [] };
  const found = await client.ask(CodeActionRequest.type, { textDocument, range, context });
  const action = found?.find((each) => 'kind' in each && each.kind === 'refactor.extract');
  if (action === undefined) throw new Error('No name is offered.');
  const text = DEAL.replace('two dollars', '2 dollars');
  const [outcome] = await Promise.allSettled([
    client.ask(CodeActionResolveRequest.type, action as CodeAction),
    client.change(path, [{ text }]),
  ]);
  expect(outcome).toMatchObject(
    outcome.status === 'rejected'
      ? { reason: { code: LSPErrorCodes.ContentModified } }
      : { value: { edit: { documentChanges: [{ textDocument: { version: 1 } }] } } },
  );
});
