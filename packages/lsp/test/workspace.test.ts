import { FileChangeType, InlayHintRequest, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { describe, expect, test, vi } from 'vitest';
import { MemoryStorage } from '../src/browser/memory-storage.ts';
import { everything } from './support/capabilities.ts';
import { Client, uriOf } from './support/client.ts';
import { DEAL } from './support/deal.ts';

const PATH = '/deal/deal.terms';
const USING =
  'contract "More"\n  currency USD\n  in effect from January 2, 2006\n\nuse "deal.terms"\n\nclause §9\n  Cost means Conversion Price\n';

const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };

async function hintsOf(client: Client): Promise<number> {
  const textDocument = { uri: uriOf(PATH) };
  return (await client.ask(InlayHintRequest.type, { textDocument, range }))?.length ?? 0;
}

describe('configuration', () => {
  test('is asked of a client that can be asked', async () => {
    const configuration = { inlayHints: { units: false, values: false, labels: false } };
    const client = await Client.start({ capabilities: everything, configuration });
    await client.open(PATH, DEAL);
    await client.until(() => client.asked.includes('workspace/inlayHint/refresh'));
    expect(await hintsOf(client)).toBe(0);
  });

  test('is taken from what another sends', async () => {
    const client = await Client.start();
    await client.open(PATH, DEAL);
    expect(await hintsOf(client)).toBeGreaterThan(0);
    const inlayHints = { units: false, values: false, labels: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { termsheet: { inlayHints } },
    });
    expect(await hintsOf(client)).toBe(0);
  });
});

describe('files that no editor holds open', () => {
  test('are registered for, and a change of one is taken in', async () => {
    const storage = new MemoryStorage();
    storage.write(PATH, DEAL);
    const client = await Client.start({
      capabilities: { ...everything, textDocument: {} },
      storage,
    });
    await client.open('/deal/more.terms', USING);
    expect(await client.diagnostics('/deal/more.terms')).toEqual([]);
    expect(client.asked).toContain('client/registerCapability');
    storage.write(PATH, DEAL.replaceAll('Conversion Price', 'Other Price'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(PATH), type: FileChangeType.Changed }],
    });
    const uri = uriOf('/deal/more.terms');
    await client.until(() => (client.published.get(uri)?.diagnostics.length ?? 0) > 0);
  });

  test('are searched for symbols', async () => {
    const storage = new MemoryStorage();
    storage.write(PATH, DEAL);
    const client = await Client.start({ storage });
    const found = await client.ask(WorkspaceSymbolRequest.type, { query: 'All Shares' });
    expect(found?.[0]?.name).toBe('All Shares');
  });

  test('are read beforehand, which is shown where there are many', async () => {
    const storage = new MemoryStorage();
    for (let number = 0; number < 30; number += 1) storage.write(`/deal/${number}.terms`, DEAL);
    const client = await Client.start({ capabilities: everything, storage });
    const steps: string[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      steps.push(value.kind);
    });
    await client.until(() => client.asked.includes('window/workDoneProgress/create'));
    await new Promise<void>((resolve) => {
      const look = (): void => (steps.includes('end') ? resolve() : void setTimeout(look, 5));
      look();
    });
    expect(steps[0]).toBe('begin');
    expect(steps).toContain('report');
  });

  test('are read beforehand too where a client refuses to show it', async () => {
    const storage = new MemoryStorage();
    for (let number = 0; number < 30; number += 1) storage.write(`/deal/${number}.terms`, DEAL);
    const client = await Client.start({ capabilities: everything, storage });
    let refused = 0;
    client.connection.onRequest('window/workDoneProgress/create', () => {
      refused += 1;
      throw new Error('nothing is shown here');
    });
    await vi.waitFor(() => expect(refused).toBe(1));
    const found = await client.ask(WorkspaceSymbolRequest.type, { query: 'All Shares' });
    expect(found?.[0]?.name).toBe('All Shares');
  });
});
