import { InlayHintRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { type Asking, asking, DEAL } from '../support/deal.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };

async function labelsIn({ client, textDocument }: Asking): Promise<string[]> {
  const hints = await client.ask(InlayHintRequest.type, { textDocument, range });
  return hints?.map(({ label }) => (typeof label === 'string' ? label : '')) ?? [];
}

describe('textDocument/inlayHint', () => {
  test('shows values of the only scenario, units and labels', async () => {
    const labels = await labelsIn(await asking(DEAL));
    expect(labels).toContain('= $1 per share of Common Stock');
    expect(labels.some((label) => label.startsWith(': '))).toBe(true);
  });

  test('shows what the settings leave', async () => {
    const inlayHints = { values: false, units: false, labels: false };
    const initializationOptions = { inlayHints };
    expect(await labelsIn(await asking(DEAL, { initializationOptions }))).toEqual([]);
  });
});
