import { DocumentDiagnosticRequest } from 'vscode-languageserver';
import { describe, expect, test, vi } from 'vitest';
import { MemoryStorage } from '../src/browser/memory-storage.ts';
import { everything } from './support/capabilities.ts';
import { Client, uriOf } from './support/client.ts';
import { DEAL, PROSE } from './support/deal.ts';

const PATH = '/deal/deal.terms';

const HEAD = 'contract "Deal"\n  currency USD\n  in effect from May 1, 2005\n';

/** A heading that names other words than the quote below it. */
const MISQUOTED = DEAL.replace('be two dollars', 'be three dollars');

function proseStorage(): MemoryStorage {
  const storage = new MemoryStorage();
  storage.write('/deal/deal.txt', PROSE);
  return storage;
}

function codesOf(client: Client, path: string): readonly unknown[] {
  return client.published.get(uriOf(path))?.diagnostics.map(({ code }) => code) ?? [];
}

describe('diagnostics', () => {
  test('come with the version of the text that they are of', async () => {
    const client = await Client.start();
    await client.open(PATH, `${HEAD}clause §1 "Price"\n  Price starts at Cost\n`);
    expect((await client.diagnostics(PATH)).map(({ code }) => code)).toEqual(['unknown-term']);
    await client.write(PATH, `${HEAD}clause §1 "Price"\n  Price starts at $5\n`);
    expect(await client.diagnostics(PATH)).toEqual([]);
  });

  test('of files that use a changed one come anew, and of no others', async () => {
    const client = await Client.start();
    await client.open('/deal/library.terms', `${HEAD}clause §1\n  blank Price : money\n`);
    await client.open(PATH, `use "library.terms"\n${HEAD}clause §2\n  Cost means Price\n`);
    await client.open('/deal/other.terms', `${HEAD}clause §1\n  Cost means $5\n`);
    expect(await client.diagnostics(PATH)).toEqual([]);
    await client.diagnostics('/deal/other.terms');
    client.published.delete(uriOf('/deal/other.terms'));
    await client.write('/deal/library.terms', `${HEAD}clause §1\n  blank Amount : money\n`);
    await client.until(() => codesOf(client, PATH).length > 0);
    expect(client.published.has(uriOf('/deal/other.terms'))).toBe(false);
  });

  test('of the laws on the whole file come right after, and stay in sight while the text moves', async () => {
    const client = await Client.start();
    const idle = '  fact Idle: money\n';
    await client.open(PATH, `${HEAD}clause §1\n${idle}`);
    expect((await client.diagnostics(PATH)).map(({ code }) => code)).toEqual([]);
    await client.until(() => codesOf(client, PATH).includes('unused-fact'));
    const above = { line: 3, character: 0 };
    await client.change(PATH, [{ range: { start: above, end: above }, text: '\n' }]);
    const [moved] = await client.diagnostics(PATH);
    expect([moved?.code, moved?.range.start.line]).toEqual(['unused-fact', 5]);
    await client.write(PATH, `${HEAD}clause §1\n  Cost means $5\n`);
    await client.until(() => codesOf(client, PATH).length === 0);
  });

  test('of the laws come to a client that asks without end', async () => {
    const client = await Client.start();
    await client.open(PATH, `${HEAD}clause §1\n  fact Idle: money\n`);
    const until = performance.now() + 5_000;
    while (!codesOf(client, PATH).includes('unused-fact') && performance.now() < until) {
      const textDocument = { uri: uriOf(PATH) };
      // One question after the other, as an editor asks them.
      // oxlint-disable-next-line no-await-in-loop
      await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
    }
    expect(codesOf(client, PATH)).toContain('unused-fact');
  });

  test('of the laws wait while a name is wrong', async () => {
    const client = await Client.start();
    const wrong = '  fact Idle: money\n  Price means Cost\n';
    await client.open(PATH, `${HEAD}clause §1\n${wrong}`);
    await client.diagnostics(PATH);
    await client.write(PATH, `${HEAD}clause §1\n${wrong}\n`);
    expect((await client.diagnostics(PATH)).map(({ code }) => code)).toEqual(['unknown-term']);
  });

  test('of the words of the contract come later, and move along with the text', async () => {
    const client = await Client.start({ storage: proseStorage() });
    await client.open(PATH, MISQUOTED);
    await client.until(() => codesOf(client, PATH).includes('quote-not-in-prose'));
    const line = lineOfQuote(client);
    await client.change(PATH, [
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '\n' },
    ]);
    await client.diagnostics(PATH);
    expect(lineOfQuote(client)).toBe(line + 1);
  });

  test('of the words of the contract are left out where the settings say so', async () => {
    const initializationOptions = { diagnostics: { prose: false } };
    const client = await Client.start({ storage: proseStorage(), initializationOptions });
    await client.open(PATH, MISQUOTED);
    await client.diagnostics(PATH);
    await client.open('/deal/other.terms', HEAD);
    await client.diagnostics('/deal/other.terms');
    expect(codesOf(client, PATH)).not.toContain('quote-not-in-prose');
  });

  test('of a closed file are taken back', async () => {
    const client = await Client.start();
    await client.open(PATH, 'clause');
    await client.diagnostics(PATH);
    await client.close(PATH);
    await client.until(() => codesOf(client, PATH).length === 0);
  });

  test('of a file that fails to be read end nothing but themselves', async () => {
    const storage = new MemoryStorage();
    storage.read = () => {
      throw new Error('the disk is gone');
    };
    const client = await Client.start({ storage });
    await client.open(PATH, `use "library.terms"\n${HEAD}`);
    await vi.waitFor(() => {
      expect(client.logged.join('\n')).toContain('Searching the words of a contract failed');
    });
    await client.open('/deal/other.terms', 'clause');
    expect(await client.diagnostics('/deal/other.terms')).not.toEqual([]);
  });

  test('are asked for by a client that can, and told to nobody then', async () => {
    const client = await Client.start({ capabilities: everything, storage: proseStorage() });
    await client.open(PATH, MISQUOTED);
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    const textDocument = { uri: uriOf(PATH) };
    const report = await client.ask(DocumentDiagnosticRequest.type, { textDocument });
    const codes = 'items' in report ? report.items.map(({ code }) => code) : [];
    expect(codes).toContain('quote-not-in-prose');
    expect(client.published.size).toBe(0);
  });

  test('name second places and their pages to a client that shows them', async () => {
    const publishDiagnostics = { relatedInformation: true, codeDescriptionSupport: true };
    const capabilities = { textDocument: { publishDiagnostics } };
    const client = await Client.start({ capabilities });
    await client.open(PATH, `${HEAD}clause §1\n  blank Price : money\n  blank Price : money\n`);
    const [found] = await client.diagnostics(PATH);
    expect(found?.relatedInformation?.[0]?.location.uri).toBe(uriOf(PATH));
    expect(found?.codeDescription?.href).toContain(String(found?.code));
  });
});

function lineOfQuote(client: Client): number {
  const found = client.published.get(uriOf(PATH))?.diagnostics ?? [];
  return found.find(({ code }) => code === 'quote-not-in-prose')?.range.start.line ?? -1;
}
