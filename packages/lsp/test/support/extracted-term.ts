import { type ClientCapabilities, type CodeAction, CodeActionRequest } from 'vscode-languageserver';
import { type Asking, asking, DEAL } from './deal.ts';

const MARKED = DEAL.replace(
  '    (Portion / Conversion Price), rounded down to whole shares\n',
  '    (Portion / Conversion Pri┆ce), rounded down to whole shares\n',
);

/** An action that gives a long expression a name, as it is offered to a client that asks again for its edits. */
export async function extractedTerm(
  workspace: ClientCapabilities['workspace'] = {},
): Promise<{ readonly asked: Asking; readonly action: CodeAction }> {
  const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
  const capabilities = { workspace, textDocument: { codeAction } };
  const asked = await asking(`--- /deal/deal.terms\n${MARKED}`, { capabilities });
  const { client, path, textDocument } = asked;
  const document = client.document(path);
  const text = document.getText();
  const start = text.indexOf('(Portion / Conversion Price), rounded');
  const end = text.indexOf(' shares\n', start) + ' shares'.length;
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const context = { diagnostics: [] };
  const found = await client.ask(CodeActionRequest.type, { textDocument, range, context });
  const action = found?.find((each) => 'kind' in each && each.kind === 'refactor.extract');
  if (action === undefined) throw new Error('No name is offered.');
  return { asked, action: action as CodeAction };
}
