import { SignatureHelpRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, dealAt } from '../support/deal.ts';

describe('textDocument/signatureHelp', () => {
  test('tells what a Term is given, and which part is being written', async () => {
    const { client, textDocument, position } = await asking(
      dealAt('Principal Amount', 'All Shares means'),
    );
    const help = await client.ask(SignatureHelpRequest.type, { textDocument, position });
    const [signature] = help?.signatures ?? [];
    expect(signature?.label).toContain('Conversion Shares for');
    const [start, end] = signature?.parameters?.[help?.activeParameter ?? 0]?.label ?? [];
    expect(signature?.label.slice(Number(start), Number(end))).toContain('Portion');
  });

  test('has nothing to say where nothing has parts', async () => {
    const { client, textDocument, position } = await asking(dealAt('currency'));
    expect(await client.ask(SignatureHelpRequest.type, { textDocument, position })).toBeNull();
  });
});
