import { CodeActionResolveRequest, LSPErrorCodes } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { DEAL } from '../support/deal.ts';
import { extractedTerm } from '../support/extracted-term.ts';

/** Only the first to ask waits for the formatter: in a file of its own, this test does where it is run by itself. */
test('an action that is told while the text changes is for the text as it was, or refused', async () => {
  const { asked, action } = await extractedTerm({ workspaceEdit: { documentChanges: true } });
  const text = DEAL.replace('two dollars', '2 dollars');
  const [outcome] = await Promise.allSettled([
    asked.client.ask(CodeActionResolveRequest.type, action),
    asked.client.change(asked.path, [{ text }]),
  ]);
  expect(outcome).toMatchObject(
    outcome.status === 'rejected'
      ? { reason: { code: LSPErrorCodes.ContentModified } }
      : { value: { edit: { documentChanges: [{ textDocument: { version: 1 } }] } } },
  );
});
